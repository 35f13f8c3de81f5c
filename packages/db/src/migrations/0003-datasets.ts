import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A tus upload: bytes arrive in order at upload_offset.
    create table upload (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references account on delete cascade,
      name text not null,
      bytes bigint not null,
      upload_offset bigint not null default 0,
      storage_key text not null,
      sha256 text, -- set when complete
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      completed_at timestamptz,
      used_at timestamptz
    );
    create index upload_account on upload (account_id, created_at desc);

    create table dataset (
      id uuid primary key default gen_random_uuid(),
      owner_id uuid not null references account on delete cascade,
      name text not null,
      description text not null default '',
      licence text not null default '',
      visibility text not null default 'private' check (visibility in ('private','public')),
      sample boolean not null default false, -- made by "Load the sample"
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (owner_id, name)
    );
    create index dataset_public on dataset (updated_at desc, id) where visibility = 'public';

    create table dataset_version (
      id uuid primary key default gen_random_uuid(),
      dataset_id uuid not null references dataset on delete cascade,
      number integer not null,
      state text not null check (state in ('ingesting','needs-decision','ready','failed')),
      hash text, -- digests of the raw bytes + ingest options, in order
      row_count bigint,
      bytes bigint not null default 0, -- raw bytes of its files
      change text not null, -- what the owner did, in words
      created_at timestamptz not null default now(),
      unique (dataset_id, number)
    );

    create table dataset_file (
      id uuid primary key default gen_random_uuid(),
      dataset_version_id uuid not null references dataset_version on delete cascade,
      position integer not null,
      name text not null,
      format text not null check (format in ('csv','tsv','jsonl','json','parquet')),
      state text not null check (state in ('ingesting','needs-decision','ready','failed')),
      ingest_options jsonb not null default '{}',
      raw_key text not null,
      raw_sha256 text not null,
      raw_bytes bigint not null,
      parquet_key text,
      parquet_bytes bigint,
      row_count bigint,
      columns jsonb not null default '[]',
      notes jsonb not null default '[]',
      rejected_count integer not null default 0,
      error text,
      unique (dataset_version_id, position)
    );

    create table rejected_row (
      dataset_file_id uuid not null references dataset_file on delete cascade,
      position integer not null,
      line bigint not null,
      reason text not null,
      text text not null,
      primary key (dataset_file_id, position)
    );
  `.execute(db);
}
