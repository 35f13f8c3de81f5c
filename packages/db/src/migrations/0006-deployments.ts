import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Serve's process for one base; many deployments share it.
    create table replica (
      id uuid primary key default gen_random_uuid(),
      base_digest text not null unique,
      base_model_id uuid not null,
      token_hash bytea not null, -- what it shows to AIWeb
      sealed_token bytea not null,
      sealed_secret bytea not null, -- what AIWeb shows to it
      last_sequence bigint not null default 0,
      created_at timestamptz not null default now()
    );

    create table deployment (
      id uuid primary key default gen_random_uuid(),
      owner_id uuid not null references account on delete cascade,
      model_id uuid not null references model on delete cascade,
      model_version_id uuid references model_version on delete cascade, -- null: the base itself
      base_digest text not null,
      desired text not null default 'running' check (desired in ('running','stopped')),
      state text not null default 'waiting' check (state in ('waiting','starting','running','stopping','stopped','failed')),
      state_since timestamptz not null default now(),
      state_text text not null default '',
      last_log_id bigint not null default 0,
      created_at timestamptz not null default now()
    );
    create unique index deployment_once on deployment (owner_id, model_id, coalesce(model_version_id, '00000000-0000-0000-0000-000000000000'));
    create index deployment_base on deployment (base_digest) where desired = 'running';

    create table deployment_log (
      deployment_id uuid not null references deployment on delete cascade,
      id bigint not null,
      level text not null check (level in ('debug','info','warning','error')),
      text text not null,
      at timestamptz not null,
      primary key (deployment_id, id)
    );
  `.execute(db);
}
