import type { Guard } from "../guard.ts";

const migration = "db/migrations/0270_conversations.sql";
const noticedBy = ["tests/api/conversations.test.ts"];

/** What a buyer and a shop say to each other. */
export const l2Conversations: readonly Guard[] = [
  {
    gate: "L2",
    holds: "a conversation names only an order of its two",
    file: migration,
    whole: "if new.sub_order_id is not null and not exists (",
    broken: "if false and not exists (",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "nobody begins a conversation with his own shop",
    file: migration,
    whole: "  if works_for(new.buyer_id, new.vendor_id) then",
    broken: "  if false then",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "a conversation that one side has shut takes no message",
    file: migration,
    whole: "if v_of.buyer_quiet = 'blocked' or v_of.shop_quiet = 'blocked' then",
    broken: "if v_of.buyer_quiet = 'blocked' then",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "an unanswered side of a conversation writes so much, also at the same moment",
    file: migration,
    whole: "from conversation c where c.id = new.conversation_id for update;",
    broken: "from conversation c where c.id = new.conversation_id;",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "who has ordered nothing of a shop writes half as much in its conversation",
    file: migration,
    whole: "    v_most := 5;",
    broken: "    v_most := 10;",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "somebody new begins few conversations in a day",
    file: migration,
    whole: "then 20 else 5 end) then",
    broken: "then 20 else 20 end) then",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "packers of a shop and the market's people read no conversation",
    file: migration,
    whole: "for select to haat_app using (exists (select from conversation c where c.id = conversation_id));",
    broken: "for select to haat_app using (true);",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "a message that leads away from a conversation warns both",
    file: "api/_src/services/conversations/write-message.ts",
    whole: "leadsAway: leadsAway(text)",
    broken: 'leadsAway: leadsAway("")',
    noticedBy,
  },
  {
    gate: "L2",
    holds: "a message of a conversation that is pressed twice is said once",
    file: "db/queries/conversations/write.ts",
    whole: "if (again.rows[0]) return true;",
    broken: "",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "word of a conversation is sent once until it is read",
    file: "db/queries/conversations/waiting.ts",
    whole: "c.last_at, true) and c.shop_told_at is null and",
    broken: "c.last_at, true) and",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "what was said in a conversation goes with whoever is erased",
    file: "db/queries/myself/erase.ts",
    whole: "where text <> '—' and conversation_id in",
    broken: "where false and conversation_id in",
    noticedBy: ["tests/api/conversations-kept.test.ts"],
  },
];
