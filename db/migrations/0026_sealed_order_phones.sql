-- The phones of orders, address books and shops are stored sealed, as people's are since 0022; orders are found by the keyed
-- hash of a whole number or by its last four digits. Null in an order: its buyer was erased.
alter table orders
  add column if not exists contact_phone_sealed text, add column if not exists contact_phone_hash text,
  add column if not exists contact_phone_tail text, add column if not exists alt_phone_sealed text,
  add column if not exists alt_phone_hash text, add column if not exists alt_phone_tail text;
--> statement-breakpoint
alter table address
  add column if not exists phone_sealed text, add column if not exists phone_tail text,
  add column if not exists alt_phone_sealed text, add column if not exists alt_phone_tail text;
--> statement-breakpoint
alter table vendor add column if not exists phone_sealed text, add column if not exists phone_tail text;
--> statement-breakpoint
do $$ begin
  if exists (select 1 from orders where contact_phone_sealed is null or (alt_phone is not null and alt_phone_sealed is null))
    or exists (select 1 from address where phone_sealed is null or (alt_phone is not null and alt_phone_sealed is null))
    or exists (select 1 from vendor where phone_sealed is null)
    or exists (select 1 from outbox where topic in ('sms','mail') and done_at is null and not payload ? 'sealed') then
    raise exception 'there are phones in the clear that nobody has sealed: migrate with DATA_KEY';
  end if;
end $$;
--> statement-breakpoint
alter table orders drop column contact_phone, drop column alt_phone,
  add constraint orders_contact_phone check (
    (contact_phone_sealed is null) = (contact_phone_hash is null) and (contact_phone_hash is null) = (contact_phone_tail is null)
    and contact_phone_sealed like 's1.%' and contact_phone_hash ~ '^[0-9a-f]{64}$' and contact_phone_tail ~ '^[0-9]{4}$'),
  add constraint orders_alt_phone check (
    (alt_phone_sealed is null) = (alt_phone_hash is null) and (alt_phone_hash is null) = (alt_phone_tail is null)
    and alt_phone_sealed like 's1.%' and alt_phone_hash ~ '^[0-9a-f]{64}$' and alt_phone_tail ~ '^[0-9]{4}$');
--> statement-breakpoint
alter table address drop column phone, drop column alt_phone,
  alter column phone_sealed set not null, alter column phone_tail set not null,
  add constraint address_phone check (phone_sealed like 's1.%' and phone_tail ~ '^[0-9]{4}$'),
  add constraint address_alt_phone check (
    (alt_phone_sealed is null) = (alt_phone_tail is null) and alt_phone_sealed like 's1.%' and alt_phone_tail ~ '^[0-9]{4}$');
--> statement-breakpoint
alter table vendor drop column phone, alter column phone_sealed set not null, alter column phone_tail set not null,
  add constraint vendor_phone check (phone_sealed like 's1.%' and phone_tail ~ '^[0-9]{4}$');
--> statement-breakpoint
create index orders_phone on orders (contact_phone_hash);
--> statement-breakpoint
create index orders_phone_tail on orders (contact_phone_tail);
--> statement-breakpoint
create index orders_alt_phone on orders (alt_phone_hash) where alt_phone_hash is not null;
--> statement-breakpoint
create index orders_alt_phone_tail on orders (alt_phone_tail) where alt_phone_tail is not null;
--> statement-breakpoint
create index user_account_phone_tail on user_account (phone_tail);
--> statement-breakpoint
-- What was told in the clear before is forgotten: a sent message, and the answers kept for repeats, which are made anew.
update outbox set payload = '{}' where topic in ('sms','mail') and done_at is not null and payload <> '{}';
--> statement-breakpoint
alter table outbox add constraint outbox_message_sealed
  check (topic not in ('sms','mail') or payload = '{}' or (payload ? 'sealed' and not payload ?| array['to','text','subject','html']));
--> statement-breakpoint
update idempotency_key set answer = answer - 'reply' - 'document' where answer ?| array['reply','document'];
--> statement-breakpoint
alter table idempotency_key add constraint idempotency_reply_sealed check (not (answer->'reply') ? 'body');
--> statement-breakpoint
-- The functions are changed where they stand; a text that is no longer there ends the migration.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['place_order(jsonb)', 'contact_name, contact_phone, alt_phone,',
     'contact_name, contact_phone_sealed, contact_phone_hash, contact_phone_tail, alt_phone_sealed, alt_phone_hash, alt_phone_tail,'],
    ['place_order(jsonb)', 'p->>''contactPhone'', p->>''altPhone'',',
     'p->''contactPhone''->>''sealed'', p->''contactPhone''->>''hash'', p->''contactPhone''->>''tail'',
    p->''altPhone''->>''sealed'', p->''altPhone''->>''hash'', p->''altPhone''->>''tail'','],
    ['place_order(jsonb)', 'p->''code''->>''phoneHash''', 'p->''contactPhone''->>''hash'''],
    ['order_document(text)', '''phone'', o.contact_phone, ''altPhone'', o.alt_phone)',
     '''phone'', o.contact_phone_sealed, ''altPhone'', o.alt_phone_sealed)'],
    ['cash_velocity()', '''cash '' || new.contact_phone, 0)', '''cash '' || new.contact_phone_hash, 0)'],
    ['cash_velocity()', 'contact_phone = new.contact_phone and', 'contact_phone_hash = new.contact_phone_hash and']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
