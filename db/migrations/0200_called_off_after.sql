-- A courier who calls off what he has fetched contradicts himself: it waits for a person.
alter table parcel_case
  drop constraint parcel_case_kind,
  add constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts',
    'not_handed_over','in_dispute','pickup_failed','pickup_cancelled','area_changed','another_try','turned_up','called_off'));
