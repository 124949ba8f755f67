-- The roles of a shop as a second wall: rows with money are the owner's, the manager's and the accountant's; orders, lines and
-- stock the owner's and the manager's. A packer reads two views that have no column with money in it.
alter policy own on orders using (
  haat_is_staff() or (haat_kind() = 'buyer' and buyer_id = haat_user()) or token_hash = haat_token() or track_code = haat_track()
  or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and haat_sells_in_order(id)));
--> statement-breakpoint
alter policy own on sub_order using (
  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant') and vendor_id = haat_vendor())
  or haat_owns_order(order_id));
--> statement-breakpoint
alter policy own on order_line using (
  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and vendor_id = haat_vendor())
  or haat_owns_order(order_id));
--> statement-breakpoint
alter policy own on transition using (
  haat_is_staff() or haat_owns_order(order_id)
  or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and machine = 'sub_order'
    and exists (select 1 from sub_order s where s.id = subject_id and s.vendor_id = haat_vendor())));
--> statement-breakpoint
alter policy own on stock_movement using (
  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and vendor_id = haat_vendor()));
--> statement-breakpoint
alter policy own on reservation using (
  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and vendor_id = haat_vendor()));
--> statement-breakpoint
alter policy own on hand_in using (
  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant') and vendor_id = haat_vendor()));
--> statement-breakpoint
alter policy declared on hand_in with check (
  haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant') and vendor_id = haat_vendor() and state = 'declared');
--> statement-breakpoint
alter policy own on journal_line using (
  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant')
    and split_part(account, ':', 3) = haat_vendor()));
--> statement-breakpoint
-- Where a vendor's part is, what is in it and, once it is accepted, where it goes. It shows rows to a member who packs only.
create view packing_part with (security_barrier) as
  select s.id, s.state, o.number || '-' || s.seq as number, o.placed_at, s.confirmed_at, s.handover_by, s.promised_by,
    json_build_object('bn', o.area_bn || ', ' || o.district_bn, 'en', o.area_en || ', ' || o.district_en) as area,
    case when s.state in ('accepted','packed','handed_over','in_transit','delivered','completed') then
      json_build_object('name', o.contact_name, 'phone', o.contact_phone_sealed, 'details', o.details, 'landmark', o.landmark,
        'note', o.note) end as receiver,
    (select coalesce(json_agg(json_build_object('at', t.at, 'machine', t.machine, 'subjectId', t.subject_id, 'to', t.to_state)
        order by t.id), '[]') from transition t where t.machine = 'sub_order' and t.subject_id = s.id) as steps
  from sub_order s join orders o on o.id = s.order_id
  where s.vendor_id = haat_vendor() and s.confirmed_at is not null
    and haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','packer');
--> statement-breakpoint
create view packing_line with (security_barrier) as
  select l.id, l.sub_order_id, l.product_slug, json_build_object('bn', l.title_bn, 'en', l.title_en) as title,
    json_build_object('bn', l.label_bn, 'en', l.label_en) as label, l.sku, l.picture, l.quantity
  from order_line l
  where l.vendor_id = haat_vendor() and haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','packer');
--> statement-breakpoint
-- What a part is called, for a statement whose reader sees no orders.
create view part_number with (security_barrier) as
  select s.id, o.number || '-' || s.seq as number from sub_order s join orders o on o.id = s.order_id
  where haat_kind() = 'vendor' and s.vendor_id = haat_vendor();
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter view packing_part owner to haat_engine;
--> statement-breakpoint
alter view packing_line owner to haat_engine;
--> statement-breakpoint
alter view part_number owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant select on packing_part, packing_line, part_number to haat_app;
