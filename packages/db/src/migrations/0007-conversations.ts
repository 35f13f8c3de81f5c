import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conversation (
      id uuid primary key default gen_random_uuid(),
      owner_id uuid not null references account on delete cascade,
      title text not null,
      model text not null, -- handle/name[:tag|@version]
      mode text not null check (mode in ('chat','completion')),
      settings jsonb not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index conversation_owner on conversation (owner_id, updated_at desc, id);

    create table message (
      id uuid primary key default gen_random_uuid(),
      conversation_id uuid not null references conversation on delete cascade,
      request uuid, -- the client's id of the call that made it; sending twice asks once
      position integer not null,
      role text not null check (role in ('user','assistant')),
      content text not null default '',
      state text not null check (state in ('streaming','done','stopped','failed')),
      model text,
      prompt_tokens integer,
      completion_tokens integer,
      first_token_milliseconds double precision,
      tokens_per_second double precision,
      finish_reason text,
      error text,
      stop_requested_at timestamptz,
      removed_at timestamptz, -- left the thread by an edit or a new answer
      created_at timestamptz not null default now()
    );
    create index message_conversation on message (conversation_id, position) where removed_at is null;
    create unique index message_request on message (conversation_id, request, role) where request is not null;
    create index message_streaming on message (state) where state = 'streaming';
  `.execute(db);
}
