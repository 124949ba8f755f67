import type { Api } from "../../app-env.ts";
import { listDebtsRoute } from "./debts.list.ts";
import { decideWriteOffRoute } from "./write-offs.decide.ts";
import { proposeWriteOffRoute } from "./write-offs.propose.ts";

export function mountDebts(api: Api): void {
  listDebtsRoute(api);
  proposeWriteOffRoute(api);
  decideWriteOffRoute(api);
}
