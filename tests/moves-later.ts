/** Legal moves that no verb makes yet, each with whose it is. A verb for one of them takes it out of here. */
export const later: Readonly<Record<string, string>> = {
  "order: draft > confirmed": "vouchers and points that pay for all of it (issue 6)",
  "order: confirmed > completed": "a courier's events that come all at once (issue 5)",
  "attempt: cod_remitted > cod_short":
    "a claim that is owed again, as tests/api/courier-claims.test.ts makes it (issue 5)",
};
