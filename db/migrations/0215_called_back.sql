-- A paid parcel that is late: its buyer asks for his money, which is owed at once, and somebody tells its courier to bring it back.
alter table refund drop constraint refund_born_of;
--> statement-breakpoint
alter table refund add constraint refund_born_of check (born_of in ('sub_order_cancelled','order_cancelled','orphan','mismatch','repeated','lines','sub_order_returned','sub_order_lost','sub_order_late'));
--> statement-breakpoint
alter table parcel_case
  drop constraint parcel_case_kind,
  add constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts',
    'not_handed_over','in_dispute','pickup_failed','pickup_cancelled','area_changed','another_try','turned_up','called_off','void_carried','called_back'));
