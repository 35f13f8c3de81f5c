import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table job (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('fine-tune')),
      owner_id uuid not null references account on delete cascade,
      submission uuid not null, -- chosen by the client; sending twice makes one job
      name text not null,
      state text not null default 'queued' check (state in ('queued','starting','running','saving','succeeded','failed','cancelled')),
      state_since timestamptz not null default now(),
      state_text text not null default '',
      cancel_requested_at timestamptz,
      base_model_id uuid, -- no reference: lineage outlives rows (see tombstone)
      configuration jsonb not null,
      configuration_hash text not null,
      threads integer not null,
      gpus real not null default 0,
      progress jsonb,
      error_code text,
      error_message text,
      last_event_id bigint not null default 0, -- newest id of its event sequence
      last_metric_change bigint not null default 0,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      ended_at timestamptz,
      unique (owner_id, submission)
    );
    create index job_owner on job (owner_id, created_at desc, id);
    create index job_open on job (state) where state not in ('succeeded','failed','cancelled');

    create table job_dataset (
      job_id uuid not null references job on delete cascade,
      position integer not null,
      dataset_id uuid not null,
      dataset_version_id uuid not null,
      dataset_hash text not null,
      primary key (job_id, position)
    );
    create index job_dataset_dataset on job_dataset (dataset_id);

    create table job_attempt (
      id uuid primary key default gen_random_uuid(),
      job_id uuid not null references job on delete cascade,
      number integer not null,
      state text not null check (state in ('submitting','running','succeeded','failed','lost','cancelled')),
      token_hash bytea not null, -- the fence: only the newest attempt's token counts
      submission_id text not null, -- Ray's, chosen before the call
      resume_step integer,
      resume_sha256 text,
      last_sequence bigint not null default 0,
      node text,
      reason text,
      heartbeat_at timestamptz,
      started_at timestamptz not null default now(),
      ended_at timestamptz,
      unique (job_id, number)
    );
    create index job_attempt_open on job_attempt (state) where state in ('submitting','running');

    create table job_event (
      job_id uuid not null references job on delete cascade,
      id bigint not null, -- grows within the job, without gaps
      attempt integer not null,
      kind text not null check (kind in ('log','state')),
      level text not null check (level in ('debug','info','warning','error')),
      text text not null,
      at timestamptz not null,
      primary key (job_id, id)
    );

    create table job_metric (
      job_id uuid not null references job on delete cascade,
      attempt integer not null,
      step integer not null,
      change bigint not null, -- grows within the job with every write, for readers that follow
      epoch double precision,
      loss double precision,
      eval_loss double precision,
      learning_rate double precision,
      grad_norm double precision,
      tokens_per_second double precision,
      tokens bigint,
      primary key (job_id, attempt, step)
    );
    create index job_metric_change on job_metric (job_id, change);

    create table job_checkpoint (
      job_id uuid not null references job on delete cascade,
      step integer not null,
      attempt integer not null,
      storage_key text not null,
      sha256 text not null,
      bytes bigint not null,
      unreadable boolean not null default false, -- a trainer could not use it
      created_at timestamptz not null default now(),
      primary key (job_id, attempt, step)
    );

    create table model_version (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model on delete cascade,
      number integer not null,
      job_id uuid,
      base_model_id uuid not null,
      base_digest text not null,
      files jsonb not null, -- [{name, bytes, sha256, key}]
      metrics jsonb not null default '{}',
      card text not null default '',
      bytes bigint not null,
      created_at timestamptz not null default now(),
      unique (model_id, number)
    );
    create unique index model_version_job on model_version (job_id) where job_id is not null;
    create index model_version_base on model_version (base_model_id);

    create table model_tag (
      model_id uuid not null references model on delete cascade,
      tag text not null,
      model_version_id uuid not null references model_version on delete cascade,
      moved_at timestamptz not null default now(),
      primary key (model_id, tag)
    );
  `.execute(db);
}
