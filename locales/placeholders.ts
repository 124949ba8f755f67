// Written by `node packages/tooling/write-placeholders.ts`; the parity test says when it is stale.

/** Every `{{placeholder}}` of the English catalogue: the key of a translation, then what its sentence asks for. */
export type Placeholders = {
  "common:units": "count, number";
  "storefront:cart.lines": "count, number";
  "checkout:pay.total": "total, taka";
  "messages:code.sms": "code";
};
