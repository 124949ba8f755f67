-- Pieces that were not taken at a door, and for which its wallet had given the money back already by a dispute that was lost: nothing of
-- them is owed again. What was paid for them covers what the market bore (J12r).
alter table refund_case
  add column covered_minor bigint not null default 0,
  add constraint refund_case_covered check (covered_minor >= 0 and covered_minor + door_minor <= goods_minor + delivery_minor
    and (covered_minor = 0 or fault = 'door'));
