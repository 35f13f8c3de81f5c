import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What a version learned from, as it was then: it outlives its job and the datasets.
    create table model_version_dataset (
      model_version_id uuid not null references model_version on delete cascade,
      position integer not null,
      dataset_id uuid not null, -- no reference: lineage outlives rows (see tombstone)
      dataset_version_id uuid not null,
      name text not null, -- handle/name
      number integer not null,
      hash text not null,
      weight double precision not null,
      row_count bigint, -- rows that could be drawn; null when the dataset was gone by then
      primary key (model_version_id, position)
    );
    create index model_version_dataset_dataset on model_version_dataset (dataset_id);

    insert into model_version_dataset (model_version_id, position, dataset_id, dataset_version_id, name, number, hash, weight, row_count)
    select version.id, used.position, used.dataset_id, used.dataset_version_id, entry ->> 'dataset', (entry ->> 'version')::integer, used.dataset_hash, (entry ->> 'weight')::double precision,
      case when learned.row_count is null then null else least(learned.row_count, (entry ->> 'rowCap')::bigint) end
    from model_version version
    join job on job.id = version.job_id
    join job_dataset used on used.job_id = job.id
    cross join lateral (select job.configuration -> 'datasets' -> used.position as entry) configured
    left join dataset_version learned on learned.id = used.dataset_version_id;

    -- Who could see what is gone: its name is told to nobody else.
    alter table tombstone add column visibility text not null default 'private' check (visibility in ('private','public'));
  `.execute(db);
}
