-- What a wallet keeps of a refund is the market's own cost: no posting charges it on to a shop, so that nothing may say it does.
alter table refund
  drop constraint refund_fee_borne_by,
  add constraint refund_fee_borne_by check (fee_borne_by = 'market');
