// Written by `node packages/tooling/write-placeholders.ts`; the parity test says when it is stale.

/** Every `{{placeholder}}` of the English catalogue: the key of a translation, then what its sentence asks for. */
export type Placeholders = {
  "common:number": "value, number";
  "common:units": "count, number";
  "storefront:category.count": "count, number";
  "storefront:category.description": "name";
  "storefront:search.title": "query";
  "storefront:search.empty": "query";
  "storefront:stock.left": "count, number";
  "storefront:delivery.inside": "charge, taka" | "days, number";
  "storefront:delivery.outside": "charge, taka" | "days, number";
  "storefront:cart.lines": "count, number";
  "storefront:trouble.not_enough": "count, number";
  "checkout:address.division": "name";
  "checkout:pay.total": "total, taka";
  "checkout:review.promised": "date, date";
  "checkout:confirm.bkash": "total, taka";
  "checkout:confirm.cod": "total, taka";
  "checkout:handoff.text": "total, taka";
  "checkout:verify.text": "number" | "phone";
  "checkout:verify.until": "at, datetime";
  "checkout:order.title": "number";
  "checkout:order.pay": "total, taka";
  "checkout:standing.paid.title": "total, taka";
  "checkout:standing.unpaid.title": "total, taka";
  "checkout:standing.cash.title": "total, taka";
  "checkout:track.to": "district";
  "account:sign_in.sent": "phone";
  "messages:code.sms": "code";
  "messages:order.code": "code";
  "messages:order.confirmed": "number" | "url";
  "messages:order.expired": "number";
  "messages:order.handed_over": "code" | "number" | "vendor";
  "messages:order.part_cancelled": "money" | "number" | "vendor";
  "messages:order.part_cancelled_unpaid": "number" | "vendor";
  "messages:payment.owed_back": "money" | "number";
  "messages:refund.done": "money" | "number" | "trx";
  "messages:vendor.new_order": "money" | "number" | "url";
};
