import { useState } from "react";
import type { ConversationSummary } from "@aiweb/contracts/conversations/conversation";
import { links } from "@aiweb/federation";
import { Button, ChatIcon, DeleteIcon, EditIcon, IconButton, RelativeTime, ResourceList, ResourceRow, TextField } from "@aiweb/ui";

type Acts = { onRename: (id: string, title: string) => void; onDelete: (conversation: ConversationSummary) => void };

function Renaming({ conversation, onRename, onDone }: { conversation: ConversationSummary; onRename: Acts["onRename"]; onDone: () => void }) {
  const [title, setTitle] = useState(conversation.title);
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") onRename(conversation.id, title.trim());
          onDone();
        }}
      >
        <TextField label="New name" maxLength={120} value={title} onValueChange={setTitle} autoFocus suffix={<Button type="submit" size="s">Save</Button>} />
      </form>
    </li>
  );
}

/** One's conversations, to go back to, rename and delete. */
export function ConversationList({ conversations, onRename, onDelete }: { conversations: readonly ConversationSummary[] } & Acts) {
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <ResourceList>
      {conversations.map((conversation) =>
        conversation.id === renaming ? (
          <Renaming key={conversation.id} conversation={conversation} onRename={onRename} onDone={() => setRenaming(null)} />
        ) : (
          <ResourceRow
            key={conversation.id}
            noun="model"
            icon={ChatIcon}
            name={conversation.title}
            href={links.conversation(conversation.id)}
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
