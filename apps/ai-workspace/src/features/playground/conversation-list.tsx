import { useState } from "react";
import type { ConversationSummary } from "@aiweb/contracts/conversations/conversation";
import { links } from "@aiweb/federation";
import { Badge, Button, ChatIcon, DeleteIcon, EditIcon, IconButton, RelativeTime, ResourceList, ResourceRow, TextField } from "@aiweb/ui";
import { takeFocus } from "./take-focus.ts";
import styles from "./playground.module.css";

export type ConversationListProps = {
  conversations: readonly ConversationSummary[];
  /** The one that is shown. */
  current: string | null;
  onOpen: () => void;
  onRename: (id: string, title: string) => void;
  onDelete: (conversation: ConversationSummary) => void;
};

function Renaming({ conversation, onRename, onDone }: { conversation: ConversationSummary; onRename: ConversationListProps["onRename"]; onDone: () => void }) {
  const [title, setTitle] = useState(conversation.title);
  return (
    <li className={styles.renaming}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") onRename(conversation.id, title.trim());
          onDone();
        }}
      >
        <TextField
          label="New title"
          maxLength={120}
          value={title}
          onValueChange={setTitle}
          ref={takeFocus}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              // the sheet stays
              event.stopPropagation();
              onDone();
            }
          }}
          suffix={
            <Button type="submit" size="s" variant="ghost">
              Save
            </Button>
          }
        />
      </form>
    </li>
  );
}

/** One's conversations, newest first. */
export function ConversationList({ conversations, current, onOpen, onRename, onDelete }: ConversationListProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <ResourceList label="Conversations">
      {conversations.map((conversation) =>
        conversation.id === renaming ? (
          <Renaming key={conversation.id} conversation={conversation} onRename={onRename} onDone={() => setRenaming(null)} />
        ) : (
          <ResourceRow
            key={conversation.id}
            noun="model"
            icon={ChatIcon}
            name={
              <a href={links.conversation(conversation.id)} className={styles.title} onClick={onOpen}>
                {conversation.title}
              </a>
            }
            badges={conversation.id === current ? <Badge>open</Badge> : undefined}
            note={
              <>
                {conversation.model} · <RelativeTime at={conversation.updatedAt} />
              </>
            }
          >
            <IconButton icon={EditIcon} size="s" label={`Rename ${conversation.title}`} onClick={() => setRenaming(conversation.id)} />
            <IconButton icon={DeleteIcon} size="s" label={`Delete ${conversation.title}`} onClick={() => onDelete(conversation)} />
          </ResourceRow>
        ),
      )}
    </ResourceList>
  );
}
