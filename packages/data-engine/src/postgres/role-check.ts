import type { Client } from "pg";

/** Roles of PostgreSQL itself that can do more than read tables. */
const POWERFUL = ["pg_write_all_data", "pg_write_server_files", "pg_read_server_files", "pg_execute_server_program", "pg_signal_backend", "pg_maintain", "pg_database_owner"];

const WRITES = `
select 'it is a superuser' as says from pg_roles where rolname = current_user and rolsuper
union all select 'it may make roles' from pg_roles where rolname = current_user and rolcreaterole
union all select 'it may make databases' from pg_roles where rolname = current_user and rolcreatedb
union all select 'it is a member of ' || rolname from pg_roles where rolname = any($1) and pg_has_role(current_user, oid, 'usage')
union all select 'it may make schemas in ' || current_database() where has_database_privilege(current_database(), 'create')
union all (select 'it may make tables in schema ' || nspname from pg_namespace where nspname !~ '^pg_' and has_schema_privilege(oid, 'create') limit 1)
union all (
  select 'it may change ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f', 'v') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and (has_table_privilege(c.oid, 'insert, update, delete, truncate') or has_any_column_privilege(c.oid, 'insert, update')) limit 1)
limit 1`;

/** Why the role may do more than read, as a clause; null where it may not. */
export async function whyItMayWrite(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ says: string }>(WRITES, [POWERFUL]);
  return rows[0]?.says ?? null;
}
