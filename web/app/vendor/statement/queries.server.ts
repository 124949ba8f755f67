import { StatementView } from "@haat/contract/vendor";
import type { Api } from "../../lib/api.server.ts";

export const readStatement = (api: Api, cursor: string | null): Promise<StatementView> =>
  api.read("/v1/vendor/statement", StatementView, { query: { cursor: cursor ?? undefined } });
