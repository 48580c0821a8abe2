global using MyHibachi.Infrastructure.Common.Postgres;
