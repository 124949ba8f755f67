-- A pickup that failed or was called off, and a parcel that its courier moved to another area, wait for a person.
alter table parcel_case drop constraint parcel_case_kind;
--> statement-breakpoint
alter table parcel_case add constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts',
  'not_handed_over','in_dispute','pickup_failed','pickup_cancelled','area_changed'));
