# One image for every role: the command says which program runs.
FROM node:20-slim AS page
WORKDIR /page
COPY .npmrc src/GraphQL/Page/ ./
RUN npm ci && npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
COPY --from=page /page/dist src/GraphQL/Page/dist
RUN dotnet publish src/Silo -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENV Urls=http://+:8080
USER app
ENTRYPOINT ["dotnet"]
CMD ["MyHibachi.Silo.dll"]
