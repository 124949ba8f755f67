import type { Quiet, Side } from "@haat/core/conversations";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Begun = Readonly<{ id: string; buyerId: string; slug: string }>;

/** Of this buyer, by his first name, with this shop; begun if it was not. Null: there is no such shop. Throws `conversation.own_shop` and `.too_many`. */
export async function beginConversation(tx: Tx, { id, buyerId, slug }: Begun): Promise<string | null> {
  const open = sql`select c.id from conversation c join vendor v on v.id = c.vendor_id where v.slug = ${slug} and c.buyer_id = ${buyerId}`;
  const known = await tx.execute<{ id: string }>(open);
  if (known.rows[0]) return known.rows[0].id;
  await tx.execute(sql`insert into conversation (id, buyer_id, vendor_id, buyer_name)
    select ${id}, u.id, v.id, nullif(left(split_part(u.name, ' ', 1), 80), '') from vendor v, user_account u
      where v.slug = ${slug} and u.id = ${buyerId} on conflict (buyer_id, vendor_id) do nothing`);
  return (await tx.execute<{ id: string }>(open)).rows[0]?.id ?? null;
}

type New = Readonly<{
  id: string;
  conversationId: string;
  side: Side;
  by: string;
  text: string;
  leadsAway: boolean;
  part: string | null;
  product: string | null;
  /** The shop that writes; null where its buyer does. */
  vendorId: string | null;
}>;

/** The same said twice within two minutes, with nothing between, is a button that was pressed twice. */
const isAgain = ({ side, by, text }: New): SQL =>
  sql`m.side = ${side} and m.by_user = ${by} and m.text = ${text} and m.made_at > clock_timestamp() - interval '2 minutes'`;

/** The conversation is locked, its writer has read all that is in it, and the other side has something to read. False: it is another shop's, or the shop sells no such goods. Throws as its guard does. */
export async function keepMessage(tx: Tx, message: New): Promise<boolean> {
  const { id, conversationId, side, by, text, leadsAway, part, product, vendorId } = message;
  await tx.execute(sql`select from conversation where id = ${conversationId} for update`);
  const again = await tx.execute<{ id: string }>(sql`select m.id from (select * from conversation_message m
    where m.conversation_id = ${conversationId} order by m.made_at desc, m.id desc limit 1) m where ${isAgain(message)}`);
  if (again.rows[0]) return true;
  const { rows } = await tx.execute(sql`
    insert into conversation_message (id, conversation_id, vendor_id, side, by_user, text, leads_away, sub_order_id, product_id)
    select ${id}, c.id, c.vendor_id, ${side}, ${by}, ${text}, ${leadsAway}, ${part},
        (select p.id from product p where p.slug = ${product} and p.vendor_id = c.vendor_id)
      from conversation c where c.id = ${conversationId} and c.vendor_id = coalesce(${vendorId}, c.vendor_id)
        and (${product}::text is null or exists (select from product p where p.slug = ${product} and p.vendor_id = c.vendor_id)) returning id`);
  if (rows.length === 0) return false;
  await tx.execute(sql`update conversation c set last_at = m.made_at, ${readAtOf(side)} = m.made_at, ${toldAtOf(side)} = null
    from conversation_message m where m.id = ${id} and c.id = m.conversation_id`);
  return true;
}

const readAtOf = (side: Side): SQL => sql.raw(`${side}_read_at`);
/** Empty again once all was read: of what comes after that, word is sent again. */
const toldAtOf = (side: Side): SQL => sql.raw(`${side}_told_at`);

/** Whose: a buyer's with a shop by its address, or a shop's own. */
export type Whose = Readonly<
  { side: "buyer"; buyerId: string; slug: string } | { side: "shop"; vendorId: string; id: string }
>;
const isTheirs = (whose: Whose): SQL =>
  whose.side === "buyer"
    ? sql`c.buyer_id = ${whose.buyerId} and c.vendor_id = (select v.id from vendor v where v.slug = ${whose.slug})`
    : sql`c.id = ${whose.id} and c.vendor_id = ${whose.vendorId}`;

/** Read up to this message, and never less than before. False: it is not of a conversation of theirs. */
export async function noteSeen(tx: Tx, whose: Whose, message: string): Promise<boolean> {
  const [readAt, toldAt] = [readAtOf(whose.side), toldAtOf(whose.side)];
  const { rows } =
    await tx.execute(sql`update conversation c set ${readAt} = greatest(c.${readAt}, m.made_at),
      ${toldAt} = case when m.made_at < c.last_at then c.${toldAt} end
    from conversation_message m where m.id = ${message} and m.conversation_id = c.id and ${isTheirs(whose)} returning c.id`);
  return rows.length === 1;
}

/** False: there is no such conversation of theirs. */
export async function setQuiet(tx: Tx, whose: Whose, quiet: Quiet | null): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`update conversation c set ${sql.raw(`${whose.side}_quiet`)} = ${quiet} where ${isTheirs(whose)} returning c.id`,
  );
  return rows.length === 1;
}
