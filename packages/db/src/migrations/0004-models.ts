import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table model (
      id uuid primary key default gen_random_uuid(),
      owner_id uuid not null references account on delete cascade,
      name text not null,
      provider text not null check (provider in ('this-machine','hugging-face','openai','aws-bedrock','fine-tune')),
      task text not null check (task in ('text-generation','text-to-image','speech','text-to-video')),
      description text not null default '',
      card text not null default '', -- markdown
      licence text not null default '',
      parameters bigint,
      context_length integer, -- tokens
      can_chat boolean not null default false,
      can_complete boolean not null default false,
      can_fine_tune boolean not null default false,
      lifecycle text not null default 'active' check (lifecycle in ('active','legacy','retired')),
      lifecycle_since date,
      successor text, -- handle/name
      upstream_id text, -- how its provider names it
      page_url text,
      fine_tune_needs jsonb not null default '[]', -- sentences
      base_digest text, -- of the local base's files
      rank integer not null default 1000, -- order of relevance among platform models
      visibility text not null default 'private' check (visibility in ('private','public')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (owner_id, name)
    );
    create index model_public on model (rank, updated_at desc, id) where visibility = 'public';
  `.execute(db);
}
