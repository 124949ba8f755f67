import type { Operation } from "@haat/api/rights/table";
import { newId } from "@haat/core/ids";
import { endsAs, tell, type Example } from "./example.ts";
import type { Ground, Stall } from "./ground.ts";
import { type MakeThings, once, stallOf, there, unknown } from "./thing.ts";

/** What somebody asked about this shop's goods. */
async function questionOf({ shop: { world } }: Ground, { vendor }: Stall): Promise<string> {
  const id = newId("question", new Date());
  await world.owner.query(
    `insert into question (id, product_id, vendor_id, by_user, said_as, text, state)
     select $1::text, p.id, p.vendor_id, (select u.id from user_account u order by u.id limit 1), 'asker', 'Is it soft? ' || $1::text, 'shown'
       from product p where p.vendor_id = $2 order by p.id limit 1`,
    [id, vendor.id],
  );
  return id;
}

/** Each of those who work in a shop has a question about its goods; another shop's is not his. */
export const question: MakeThings = async (ground) => ({
  own: once((who) => {
    const stall = stallOf(who);
    return stall && questionOf(ground, stall);
  }),
  "other's": await questionOf(ground, ground.stalls.other),
  missing: unknown("question"),
});

/** Nobody's in particular: as a reader, and as the market, finds it. */
const any: MakeThings = there((ground) => questionOf(ground, ground.stalls.own), unknown("question"));

/** What somebody has hidden already is not hidden once more. */
const shown = tell("update question set state = 'shown' where state = 'hidden'");

/** What people ask about goods, and what shops, buyers and the market say to it. */
export const questionExamples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{ listQuestions: {}, listShopQuestions: {}, listQuestionDesk: {} },
  ...{ askQuestion: {}, answerQuestion: { things: any, ...endsAs("question.not_bought") } },
  ...{ answerForShop: {}, reportShopQuestion: {} },
  ...{ reportQuestion: { things: any }, decideQuestion: { things: any, clear: shown } },
};
