import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { Button, EmptyState, ResourceList, ResourceRow } from "@aiweb/ui";

export type DeployChoicesProps = {
  models: readonly RunnableModel[];
  /** The reference of the one that is being brought up. */
  deploying: string | null;
  onDeploy: (model: RunnableModel) => void;
};

/** Those of the models that can be served here and are not. */
export function DeployChoices({ models, deploying, onDeploy }: DeployChoicesProps) {
  const servable = models.filter((model) => model.state === "deploy");
  if (servable.length === 0) {
    return (
      <EmptyState title="Nothing left to deploy" noun="model">
        Every model that can be served here is, or none fits. A finished fine-tune appears here.
      </EmptyState>
    );
  }
  return (
    <ResourceList>
      {servable.map((model) => (
        <ResourceRow key={model.ref} noun="model" name={model.name} note={model.owner}>
          <Button size="s" busy={deploying === model.ref} onClick={() => onDeploy(model)} aria-label={`Deploy ${model.name}`}>
            Deploy
          </Button>
        </ResourceRow>
      ))}
    </ResourceList>
  );
}
