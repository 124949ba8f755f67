import { longestMessage, quiets, sides } from "@haat/core/conversations";
import { reportReasons } from "@haat/core/reviews";
import { z } from "zod";
import { idField, Instant, page, SlugField, staffText, typedText } from "./values.ts";

const About = z
  .object({
    order: z
      .object({ id: idField("order"), part: idField("subOrder"), number: z.string() })
      .nullable()
      .describe("A parcel that this shop has sold to this buyer"),
    product: z.object({ slug: SlugField, title: z.string() }).nullable(),
  })
  .describe("What is spoken of; one of the two, or neither");

export const MessageView = z
  .object({
    id: idField("conversationMessage"),
    by: z.enum(sides),
    text: z.string().nullable().describe("Null: it is hidden, or no longer kept"),
    isHidden: z.boolean(),
    reason: z.enum(reportReasons).nullable().describe("Why it is hidden"),
    about: About,
    leadsAway: z.boolean().describe("It names a phone, a link or a way to pay elsewhere; both are warned"),
    at: Instant,
  })
  .meta({ id: "Message" });
export type MessageView = z.infer<typeof MessageView>;

const Quiet = z.enum(quiets).nullable();
const other = z
  .object({ name: z.string().nullable(), slug: SlugField.nullable() })
  .describe("The shop, or the buyer, whose name may be unknown");

export const ConversationView = z
  .object({
    id: idField("conversation").nullable().describe("Null: nobody has written yet"),
    with: other,
    quiet: Quiet.describe("What one has shut oneself"),
    isBlocked: z.boolean().describe("One of the two wants no more messages"),
    stopped: z
      .object({ until: Instant, reason: z.enum(reportReasons) })
      .nullable()
      .describe("The market has stopped this person writing, for a time"),
    readAt: Instant.nullable().describe("Up to when the other side has read"),
    unread: z.number().int(),
    about: About.describe("What was asked for, where it is theirs to speak of"),
    messages: z.array(MessageView).describe("The oldest first"),
    earlier: idField("conversationMessage").nullable().describe("To be asked for as `before`"),
  })
  .meta({ id: "Conversation" });
export type ConversationView = z.infer<typeof ConversationView>;

export const ConversationCard = z
  .object({
    ...{ id: idField("conversation"), with: other, quiet: Quiet, unread: z.number().int(), lastAt: Instant },
    last: z.object({ by: z.enum(sides), text: z.string().nullable() }),
  })
  .meta({ id: "ConversationCard" });
export type ConversationCard = z.infer<typeof ConversationCard>;

export const ConversationFilter = z.object({
  which: z.enum(["unread", "every"]).optional().describe("All of them, unless said otherwise"),
  cursor: idField("conversation").optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type ConversationFilter = z.infer<typeof ConversationFilter>;
export const ConversationPage = page(ConversationCard)
  .extend({ unread: z.number().int().describe("How many of all have something unread") })
  .meta({ id: "ConversationPage" });
export type ConversationPage = z.infer<typeof ConversationPage>;

export const MessagesFilter = z.object({
  before: idField("conversationMessage").optional(),
  part: idField("subOrder").optional().describe("A parcel to speak of"),
  product: SlugField.optional().describe("Goods to speak of"),
});
export type MessagesFilter = z.infer<typeof MessagesFilter>;

const text = typedText(1, longestMessage);

export const OwnMessageBody = z
  .object({ text, part: idField("subOrder").optional(), product: SlugField.optional() })
  .strict()
  .refine(({ part, product }) => part === undefined || product === undefined)
  .meta({ id: "OwnMessageBody", example: { text: "শাড়িটা কি শুক্রবারের আগে পাওয়া যাবে?" } });
export type OwnMessageBody = z.infer<typeof OwnMessageBody>;

export const ShopMessageBody = z
  .object({ text })
  .strict()
  .meta({ id: "ShopMessageBody", example: { text: "জি, বৃহস্পতিবার পাঠিয়ে দিচ্ছি।" } });
export type ShopMessageBody = z.infer<typeof ShopMessageBody>;

export const SeenBody = z
  .object({ message: idField("conversationMessage").describe("The newest that was on the page") })
  .strict()
  .meta({ id: "SeenBody", example: { message: "cms_01kadrzq7g3m9x5w2c4t8y6n0p" } });
export type SeenBody = z.infer<typeof SeenBody>;

export const QuietBody = z
  .object({ quiet: Quiet })
  .strict()
  .meta({ id: "QuietBody", example: { quiet: "muted" } });
export type QuietBody = z.infer<typeof QuietBody>;

export const MessageReportBody = z
  .object({
    message: idField("conversationMessage"),
    reason: z.enum(reportReasons),
    words: staffText(0, 500),
  })
  .strict()
  .meta({
    id: "MessageReportBody",
    example: { message: "cms_01kadrzq7g3m9x5w2c4t8y6n0p", reason: "outside", words: "" },
  });
export type MessageReportBody = z.infer<typeof MessageReportBody>;

const DeskReport = z.object({
  ...{ reason: z.enum(reportReasons), words: z.string(), byShop: z.boolean(), at: Instant },
});

export const DeskMessageView = z
  .object({
    ...{ id: idField("conversationMessage"), by: z.enum(sides), text: z.string(), at: Instant },
    state: z.enum(["shown", "hidden"]),
    reason: z.enum(reportReasons).nullable(),
    leadsAway: z.boolean(),
    vendor: z.object({ slug: SlugField, name: z.string() }),
    reports: z.array(DeskReport),
    looks: z.number().int().describe("How often somebody of the market looked at what stands around it"),
    isOwn: z.boolean().describe("Whoever looks works for this shop, and decides nothing"),
  })
  .meta({ id: "DeskMessage" });
export type DeskMessageView = z.infer<typeof DeskMessageView>;
export const DeskMessageList = z.object({ items: z.array(DeskMessageView) }).meta({ id: "DeskMessageList" });
export type DeskMessageList = z.infer<typeof DeskMessageList>;

export const MessagesAround = z
  .object({
    items: z.array(
      z.object({
        ...{ id: idField("conversationMessage"), by: z.enum(sides), text: z.string(), at: Instant },
      }),
    ),
  })
  .meta({ id: "MessagesAround", description: "The oldest first, the reported one among them" });
export type MessagesAround = z.infer<typeof MessagesAround>;

const reason = z.enum(reportReasons);
export const MessageDecisionBody = z
  .discriminatedUnion("verdict", [
    z.object({ verdict: z.literal("show") }).strict(),
    z.object({ verdict: z.literal("hide"), reason }).strict(),
    z.object({ verdict: z.literal("stop"), reason, days: z.number().int().min(1).max(30) }).strict(),
  ])
  .meta({ id: "MessageDecisionBody", example: { verdict: "stop", reason: "outside", days: 7 } });
export type MessageDecisionBody = z.infer<typeof MessageDecisionBody>;

export const MessageDecided = z.object({ state: z.enum(["shown", "hidden"]) }).meta({ id: "MessageDecided" });
export type MessageDecided = z.infer<typeof MessageDecided>;
