import type { Clear } from "./example.ts";
import { wordOf } from "./thing.ts";

const asking = `insert into order_risk (id, reasons) select id, '[{"code":"refusals","count":2,"days":90}]' from orders where id = $1 on conflict do nothing`;

/** Somebody is to be called about the order that is named, unless he was already. */
export const isAsked: Clear = ({ ground, named }) => ground.shop.world.owner.query(asking, [wordOf(named)]);

export const isContested: Clear = async (asked) => {
  await isAsked(asked);
  await asked.ground.shop.world.owner.query(
    "insert into risk_contest (id, said) select id, 'ভুল' from order_risk where id = $1 on conflict do nothing",
    [wordOf(asked.named)],
  );
};
