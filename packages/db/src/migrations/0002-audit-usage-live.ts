import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One row per changing procedure, in its transaction. Rows outlive the account they name.
    create table audit_event (
      id bigint generated always as identity primary key,
      account_id uuid,
      action text not null,
      target_kind text,
      target_id text,
      detail jsonb not null default '{}',
      request_id text,
      at timestamptz not null default now()
    );
    create index audit_event_account on audit_event (account_id, id desc);

    -- One row per /v1 call, job attempt and deployment interval.
    create table usage_event (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('inference','job-attempt','deployment')),
      account_id uuid not null,
      api_key_id uuid,
      model text,
      target_id uuid, -- attempt or deployment
      provider text,
      prompt_tokens integer,
      completion_tokens integer,
      milliseconds bigint,
      first_token_milliseconds integer,
      bytes bigint,
      status integer,
      outcome text not null, -- 'ok', 'client-left', or an error code
      request_id text,
      at timestamptz not null default now()
    );
    create index usage_event_account on usage_event (account_id, at desc);
    create index usage_event_target on usage_event (target_id, at desc) where target_id is not null;

    -- Hints for open pages; pruned after a day. The notification carries the id.
    create table live_event (
      id bigint generated always as identity primary key,
      account_id uuid not null references account on delete cascade,
      topic text not null,
      payload jsonb not null default '{}',
      at timestamptz not null default now()
    );
    create index live_event_account on live_event (account_id, id);
    create index live_event_at on live_event (at);
    create function notify_live_event() returns trigger language plpgsql as $$
      begin
        perform pg_notify('live_event', new.id || ' ' || new.account_id);
        return null;
      end $$;
    create trigger live_event_notify after insert on live_event for each row execute function notify_live_event();

    -- What was deleted but is still named by lineage.
    create table tombstone (
      id uuid primary key, -- the deleted row's id
      kind text not null,
      owner_id uuid not null,
      name text not null,
      hash text,
      deleted_at timestamptz not null default now()
    );
  `.execute(db);
}
