import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- People now, organisations later, and the makers of platform models (kind 'provider').
    create table account (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('person','organisation','provider')),
      handle text not null,
      handle_chosen boolean not null default false,
      name text,
      address text, -- EIP-55 checksummed; null for providers
      created_at timestamptz not null default now(),
      deleted_at timestamptz
    );
    create unique index account_handle on account (lower(handle));
    create unique index account_address on account (lower(address)) where deleted_at is null;

    create table identity (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references account on delete cascade,
      issuer text not null,
      audience text not null,
      subject text not null,
      created_at timestamptz not null default now(),
      unique (issuer, audience, subject)
    );

    create table session (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references account on delete cascade,
      token_hash bytea not null unique, -- SHA-256 of the cookie's value
      user_agent text not null default '',
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz
    );
    create index session_account on session (account_id, created_at desc);

    create table sign_in_nonce (
      nonce text primary key,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );

    create table used_id_token (
      digest bytea primary key, -- SHA-256 of the token
      expires_at timestamptz not null
    );

    -- Keys of our own issuer; the private half is sealed with AIWEB_SECRET_KEY.
    create table signing_key (
      id text primary key,
      public_jwk jsonb not null,
      sealed_private_jwk bytea not null,
      created_at timestamptz not null default now()
    );

    create table provider_key (
      account_id uuid not null references account on delete cascade,
      provider text not null check (provider in ('openai','hugging-face','aws')),
      sealed bytea not null, -- AES-256-GCM, account and provider as associated data
      ending text not null,
      stored_at timestamptz not null default now(),
      tested_at timestamptz,
      test_outcome text check (test_outcome in ('works','refused','unreachable')),
      primary key (account_id, provider)
    );

    create table api_key (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references account on delete cascade,
      name text not null,
      public_id text not null unique,
      secret_hash bytea not null,
      scopes text[] not null,
      models text[],
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz
    );
    create index api_key_account on api_key (account_id, created_at desc);
  `.execute(db);
}
