import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One row: how often the registry changed. Every change takes it first, so changes follow one another.
    create table registry_sequence (
      single_row boolean primary key default true check (single_row),
      value bigint not null default 0
    );
    insert into registry_sequence default values;

    -- Files of remotes, by content. Written once, never changed.
    create table remote_file (
      sha256 text primary key,
      sha384 text not null, -- base64, as the browser's integrity checks write it
      bytes bigint not null,
      stored_at timestamptz not null default now()
    );

    create table remote (
      name text primary key,
      revision integer not null default 0,
      -- who gets which version; the schema is remoteDeployment in contracts
      deployment jsonb not null,
      decided boolean not null default false,
      status text not null default 'active' check (status in ('active','paused','killed')),
      reason text,
      salt text not null,
      created_at timestamptz not null default now()
    );

    create table remote_version (
      remote text not null references remote,
      version text not null,
      -- what the build says of itself, as it was published
      build jsonb not null,
      content_digest text not null,
      integrity jsonb not null, -- sha384-… of every script and style sheet, by path
      file_count integer not null,
      bytes bigint not null,
      commit text,
      published_by text not null,
      published_at timestamptz not null default now(),
      primary key (remote, version)
    );
    create index remote_version_published on remote_version (remote, published_at desc, version);

    create table remote_version_file (
      remote text not null,
      version text not null,
      path text not null,
      sha256 text not null references remote_file,
      primary key (remote, version, path),
      foreign key (remote, version) references remote_version
    );

    create table publisher_key (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      public_id text not null unique,
      secret_hash bytea not null,
      remotes text[] not null,
      created_by text not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      revoked_at timestamptz
    );

    -- How remotes came up, once per page load, remote and version; pruned after thirty days.
    create table remote_load (
      page_load uuid not null,
      remote text not null,
      version text not null,
      account_id uuid,
      loaded boolean not null,
      milliseconds integer not null,
      failure text,
      at timestamptz not null default now(),
      primary key (page_load, remote, version)
    );
    create index remote_load_version on remote_load (remote, version, at);
    create index remote_load_at on remote_load (at);
    create index remote_load_account on remote_load (account_id, at);

    create index audit_event_remote on audit_event (target_id, id desc) where target_kind = 'remote';

    alter table signing_key add column purpose text not null default 'id-token' check (purpose in ('id-token','registry'));

    create function notify_registry() returns trigger language plpgsql as $$
      begin
        perform pg_notify('registry', new.value::text);
        return null;
      end $$;
    create trigger registry_notify after update on registry_sequence for each row execute function notify_registry();
  `.execute(db);
}
