import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import type { LineageItem as Item } from "@aiweb/contracts/models/model";
import { Card, FingerprintIcon, Hash, LineageItem, LineageList, LineageNote, RelativeTime, Stack, Text } from "@aiweb/ui";

/** What the job is made from, what it becomes, where it runs. */
export function JobRelations({ job }: { job: JobDetail }) {
  const [attempt] = job.attempts;
  return (
    <Stack gap={4}>
      <Card title="Made from">
        <LineageList>
          {job.madeFrom.map((item) => (
            <Relation key={`${item.kind}/${item.title}`} item={item} />
          ))}
          <LineageNote icon={FingerprintIcon}>
            configuration <Hash value={job.configurationHash} label="Configuration hash" />
          </LineageNote>
        </LineageList>
      </Card>
      {job.becomes.length === 0 ? null : (
        <Card title="Becomes">
          <LineageList>
            {job.becomes.map((item) => (
              <Relation key={`${item.kind}/${item.title}`} item={item} />
            ))}
          </LineageList>
        </Card>
      )}
      <Card title="Where">
        <Stack gap={1}>
          <Text size="s" tone="2">
            {attempt?.node ?? "Not placed yet"} · {job.gpus === 0 ? "no GPU" : `${job.gpus} GPU`} · LoRA rank {job.configuration.training.loraRank}
          </Text>
          {attempt === undefined ? null : (
            <Text size="s" tone="2">
              attempt {attempt.number}, started <RelativeTime at={attempt.startedAt} />
            </Text>
          )}
        </Stack>
      </Card>
    </Stack>
  );
}

function Relation({ item }: { item: Item }) {
  return <LineageItem noun={item.kind} name={item.title} href={item.href ?? undefined} note={item.detail} />;
}
