-- What Orleans' ADO.NET providers keep in PostgreSQL 15 or newer: who is in the cluster, the grains' own state, reminders.
--
-- The providers hold no SQL. At start they read one text per query key from a table they call OrleansQuery and later run
-- each text as one command without a transaction, so every text here is atomic by itself at READ COMMITTED.
-- Fixed by Orleans: the query keys, the @parameters and the names of the result columns. All other names are ours.
-- See docs/orleans-on-postgresql.md.

create schema orleans;

create table orleans.orleansquery (
    querykey  text primary key,
    querytext text not null check (querytext <> '')
);


-- CLUSTERING ---------------------------------------------------------------------------------------------------------

-- One row per cluster. Its version counts the changes of the member list; a silo may change the list only from the
-- version it has read, so the row is also the lock that racing silos queue for.
create table orleans.cluster_versions (
    cluster_id text    primary key,
    version    integer not null default 0 check (version >= 0)
);

create table orleans.silos (
    cluster_id    text        not null references orleans.cluster_versions on delete cascade,
    -- text, because the providers read a string; IPv6 addresses may carry a zone, which inet refuses.
    address       text        not null,
    port          integer     not null check (port between 0 and 65535),
    -- Tells a restarted silo from its predecessor on the same address and port.
    generation    integer     not null,
    silo_name     text        not null,
    host_name     text        not null,
    -- 1 created, 2 joining, 3 active, 4 shutting down, 5 stopping, 6 dead
    status        integer     not null check (status between 1 and 6),
    -- 0: takes no clients.
    proxy_port    integer     not null check (proxy_port between 0 and 65535),
    -- Who voted for this silo's death and when, in a format of Orleans' own.
    suspect_times text,
    start_time    timestamptz not null,
    alive_time    timestamptz not null,
    primary key (cluster_id, address, port, generation)
);

-- Both functions below take the version row first and touch the silo second, each step with a fresh snapshot: whoever
-- loses the race, or finds its silo gone (or already there), has changed nothing and returns false.
-- Search paths are pinned so that no caller's path can put another object in the way.

create function orleans.add_silo(
    p_cluster_id text, p_version integer, p_address text, p_port integer, p_generation integer,
    p_silo_name text, p_host_name text, p_status integer, p_proxy_port integer,
    p_start_time timestamptz, p_alive_time timestamptz)
returns boolean language plpgsql set search_path = pg_catalog, pg_temp
as $body$
begin
    perform from orleans.cluster_versions
    where cluster_id = p_cluster_id and version = p_version
    for no key update;
    if not found then
        return false;
    end if;

    insert into orleans.silos (cluster_id, address, port, generation, silo_name, host_name, status, proxy_port,
                               start_time, alive_time)
    values (p_cluster_id, p_address, p_port, p_generation, p_silo_name, p_host_name, p_status, p_proxy_port,
            p_start_time, p_alive_time)
    on conflict do nothing;
    if not found then
        return false;
    end if;

    update orleans.cluster_versions set version = version + 1 where cluster_id = p_cluster_id;
    return true;
end
$body$;

create function orleans.update_silo(
    p_cluster_id text, p_version integer, p_address text, p_port integer, p_generation integer,
    p_status integer, p_suspect_times text, p_alive_time timestamptz)
returns boolean language plpgsql set search_path = pg_catalog, pg_temp
as $body$
begin
    perform from orleans.cluster_versions
    where cluster_id = p_cluster_id and version = p_version
    for no key update;
    if not found then
        return false;
    end if;

    update orleans.silos
    set status = p_status, suspect_times = p_suspect_times, alive_time = p_alive_time
    where cluster_id = p_cluster_id and address = p_address and port = p_port and generation = p_generation;
    if not found then
        return false;
    end if;

    update orleans.cluster_versions set version = version + 1 where cluster_id = p_cluster_id;
    return true;
end
$body$;

insert into orleans.orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', $text$
    with created as (
        insert into orleans.cluster_versions (cluster_id) values (@DeploymentId)
        on conflict do nothing
        returning 1
    )
    select exists (select from created)
$text$),

-- One statement, hence one snapshot of version and members. The outer join keeps the version of a cluster without any.
('MembershipReadAllKey', $text$
    select c.version, s.address, s.port, s.generation, s.silo_name as siloname, s.host_name as hostname, s.status,
           s.proxy_port as proxyport, s.suspect_times as suspecttimes, s.start_time as starttime,
           s.alive_time as iamalivetime
    from orleans.cluster_versions c
    left join orleans.silos s on s.cluster_id = c.cluster_id
    where c.cluster_id = @DeploymentId
$text$),

('MembershipReadRowKey', $text$
    select c.version, s.address, s.port, s.generation, s.silo_name as siloname, s.host_name as hostname, s.status,
           s.proxy_port as proxyport, s.suspect_times as suspecttimes, s.start_time as starttime,
           s.alive_time as iamalivetime
    from orleans.cluster_versions c
    left join orleans.silos s on s.cluster_id = c.cluster_id
        and s.address = @Address and s.port = @Port and s.generation = @Generation
    where c.cluster_id = @DeploymentId
$text$),

('InsertMembershipKey', $text$
    select orleans.add_silo(@DeploymentId, @Version, @Address, @Port, @Generation, @SiloName, @HostName, @Status,
                            @ProxyPort, @StartTime, @IAmAliveTime)
$text$),

('UpdateMembershipKey', $text$
    select orleans.update_silo(@DeploymentId, @Version, @Address, @Port, @Generation, @Status, @SuspectTimes,
                               @IAmAliveTime)
$text$),

-- A sign of life is no change of the member list: it must not make other silos lose their next change.
('UpdateIAmAlivetimeKey', $text$
    update orleans.silos
    set alive_time = @IAmAliveTime
    where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$text$),

('GatewaysQueryKey', $text$
    select address, proxy_port as proxyport, generation
    from orleans.silos
    where cluster_id = @DeploymentId and status = @Status and proxy_port > 0
$text$),

('CleanupDefunctSiloEntriesKey', $text$
    delete from orleans.silos
    where cluster_id = @DeploymentId and status <> 3 and alive_time < @IAmAliveTime
$text$),

-- Orleans picks the silo from an earlier read and passes what it saw, so that a silo voted on since then stays.
('CleanupDefunctSiloEntryKey', $text$
    delete from orleans.silos
    where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
      and status = 6 and start_time = @StartTime and alive_time = @IAmAliveTime
      and coalesce(suspect_times, '') = coalesce(@SuspectTimes, '')
$text$),

('DeleteMembershipTableEntriesKey', $text$
    delete from orleans.cluster_versions where cluster_id = @DeploymentId
$text$);


-- PERSISTENCE --------------------------------------------------------------------------------------------------------

create table orleans.grain_states (
    -- The address of a state: all seven columns. The hashes come first in the key because they narrow best.
    grain_id_hash      integer     not null,
    grain_id_n0        bigint      not null,
    grain_id_n1        bigint      not null,
    grain_type_hash    integer     not null,
    service_id         text        not null,
    -- Orleans' name of the state, not of the grain's class.
    grain_type         text        not null,
    -- A string key, or what follows a compound key; null for plain integers and Guids.
    grain_id_extension text,
    -- Null once cleared: the row stays, so that a writer who has read an older version is still refused.
    payload            bytea,
    version            integer     not null check (version >= 1),
    -- For people; no query text reads it.
    written_at         timestamptz not null default now(),
    -- Decides which of several racing first writes wins. Nulls count as equal: most keys have no extension.
    constraint grain_states_address unique nulls not distinct (
        grain_id_hash, grain_id_n0, grain_id_n1, grain_type_hash, service_id, grain_type, grain_id_extension)
);

-- "No row" is how the three writing texts report a lost race. Never the stored version: Orleans takes any number but
-- the caller's own for success.
insert into orleans.orleansquery (querykey, querytext) values
('ReadFromStorageKey', $text$
    select payload as payloadbinary, version
    from orleans.grain_states
    where grain_id_hash = @GrainIdHash and grain_id_n0 = @GrainIdN0 and grain_id_n1 = @GrainIdN1
      and grain_type_hash = @GrainTypeHash and service_id = @ServiceId and grain_type = @GrainTypeString
      and grain_id_extension is not distinct from @GrainIdExtensionString
$text$),

-- A caller without a version has seen no row and inserts; one with a version updates. Never both: null equals no version.
('WriteToStorageKey', $text$
    with inserted as (
        insert into orleans.grain_states (grain_id_hash, grain_id_n0, grain_id_n1, grain_type_hash, service_id,
                                          grain_type, grain_id_extension, payload, version)
        select @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @ServiceId,
               @GrainTypeString, @GrainIdExtensionString, @PayloadBinary, 1
        where @GrainStateVersion is null
        on conflict do nothing
        returning version
    ), updated as (
        update orleans.grain_states
        set payload = @PayloadBinary, version = version + 1, written_at = now()
        where grain_id_hash = @GrainIdHash and grain_id_n0 = @GrainIdN0 and grain_id_n1 = @GrainIdN1
          and grain_type_hash = @GrainTypeHash and service_id = @ServiceId and grain_type = @GrainTypeString
          and grain_id_extension is not distinct from @GrainIdExtensionString
          and version = @GrainStateVersion
        returning version
    )
    select version as newgrainstateversion from inserted
    union all
    select version from updated
$text$),

('ClearStorageKey', $text$
    update orleans.grain_states
    set payload = null, version = version + 1, written_at = now()
    where grain_id_hash = @GrainIdHash and grain_id_n0 = @GrainIdN0 and grain_id_n1 = @GrainIdN1
      and grain_type_hash = @GrainTypeHash and service_id = @ServiceId and grain_type = @GrainTypeString
      and grain_id_extension is not distinct from @GrainIdExtensionString
      and version = @GrainStateVersion
    returning version
$text$),

('DeleteStorageKey', $text$
    delete from orleans.grain_states
    where grain_id_hash = @GrainIdHash and grain_id_n0 = @GrainIdN0 and grain_id_n1 = @GrainIdN1
      and grain_type_hash = @GrainTypeHash and service_id = @ServiceId and grain_type = @GrainTypeString
      and grain_id_extension is not distinct from @GrainIdExtensionString
      and version = @GrainStateVersion
    returning version + 1
$text$);


-- REMINDERS ----------------------------------------------------------------------------------------------------------

create table orleans.reminders (
    service_id    text        not null,
    grain_id      text        not null,
    reminder_name text        not null,
    -- Places the grain on the ring of silos: an unsigned 32-bit number, stored with its top bit as the sign.
    grain_hash    integer     not null,
    start_time    timestamptz not null,
    period_ms     bigint      not null check (period_ms > 0),
    -- Grows with each change; a silo that finds a new version reschedules the reminder.
    version       integer     not null default 0 check (version >= 0),
    primary key (service_id, grain_id, reminder_name)
);

-- Each silo reads the reminders of its part of the ring.
create index reminders_ring on orleans.reminders (service_id, grain_hash);

insert into orleans.orleansquery (querykey, querytext) values
('UpsertReminderRowKey', $text$
    insert into orleans.reminders as r (service_id, grain_id, reminder_name, grain_hash, start_time, period_ms)
    values (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period)
    on conflict (service_id, grain_id, reminder_name) do update
    set grain_hash = excluded.grain_hash, start_time = excluded.start_time, period_ms = excluded.period_ms,
        version = r.version + 1
    returning version
$text$),

('ReadReminderRowKey', $text$
    select grain_id as grainid, reminder_name as remindername, start_time as starttime, period_ms as period, version
    from orleans.reminders
    where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName
$text$),

('ReadReminderRowsKey', $text$
    select grain_id as grainid, reminder_name as remindername, start_time as starttime, period_ms as period, version
    from orleans.reminders
    where service_id = @ServiceId and grain_id = @GrainId
$text$),

-- The ring's ranges exclude their begin and include their end.
('ReadRangeRows1Key', $text$
    select grain_id as grainid, reminder_name as remindername, start_time as starttime, period_ms as period, version
    from orleans.reminders
    where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash
$text$),

-- The range that runs over the ring's seam; with equal ends it is the whole ring.
('ReadRangeRows2Key', $text$
    select grain_id as grainid, reminder_name as remindername, start_time as starttime, period_ms as period, version
    from orleans.reminders
    where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)
$text$),

('DeleteReminderRowKey', $text$
    with deleted as (
        delete from orleans.reminders
        where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName and version = @Version
        returning 1
    )
    select exists (select from deleted)
$text$),

('DeleteReminderRowsKey', $text$
    delete from orleans.reminders where service_id = @ServiceId
$text$);
