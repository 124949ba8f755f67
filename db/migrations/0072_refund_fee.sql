-- Who bears what a wallet keeps of a refund: never the buyer. Nothing is charged on to a vendor today.
alter table refund add column fee_borne_by text not null default 'market',
  add constraint refund_fee_borne_by check (fee_borne_by in ('market','vendor'));
