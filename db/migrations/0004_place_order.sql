-- The whole of "place order" in one call: claim the key, lock the goods in variant order, compare prices with the quote,
-- hold the stock, freeze the lines, split by vendor, open the attempt, write history and outbox. All or nothing.
-- A refusal is raised with errcode HAAT1, its code as message and its parameters as JSON in detail.
create function place_order(p jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  claimed idempotency_key;
  bad record;
  v_goods bigint;
  v_delivery bigint;
  v_order text := p->>'orderId';
  v_expires timestamptz := now() + make_interval(mins => (p->>'holdMinutes')::int);
  v_first text := case when p->>'method' = 'cod' then 'pending_verification' else 'pending_payment' end;
begin
  insert into idempotency_key (caller, route, key, body_hash, answer)
  values (p->>'caller', p->>'route', p->>'key', p->>'bodyHash', jsonb_build_object('orderId', v_order))
  on conflict do nothing;
  if not found then
    select * into claimed from idempotency_key where caller = p->>'caller' and route = p->>'route' and key = p->>'key';
    if claimed.body_hash <> p->>'bodyHash' then
      raise exception 'idempotency.key_reused' using errcode = 'HAAT1';
    end if;
    return claimed.answer || jsonb_build_object('replayed', true);
  end if;

  perform 1 from stock where variant_id in (select l->>'variantId' from jsonb_array_elements(p->'lines') l)
    order by variant_id for update;

  select l."variantId" as variant_id, s.on_hand - s.held - s.committed as available, pr.title_bn, pr.title_en,
         (v.id is null or v.state <> 'published' or pr.state <> 'published' or ve.state <> 'open') as gone,
         v.price_minor is distinct from l."unitPriceMinor" as price_moved
    into bad
    from jsonb_to_recordset(p->'lines') as l("variantId" text, quantity int, "unitPriceMinor" bigint)
    left join variant v on v.id = l."variantId"
    left join product pr on pr.id = v.product_id
    left join vendor ve on ve.id = v.vendor_id
    left join stock s on s.variant_id = v.id
   where v.id is null or v.state <> 'published' or pr.state <> 'published' or ve.state <> 'open'
      or v.price_minor <> l."unitPriceMinor" or coalesce(s.on_hand - s.held - s.committed, 0) < l.quantity
   order by l."variantId" limit 1;
  if found then
    raise exception '%', case when bad.gone then 'variant.not_for_sale' when bad.price_moved then 'quote.changed' else 'stock.insufficient' end
      using errcode = 'HAAT1',
            detail = jsonb_build_object('variantId', bad.variant_id, 'available', greatest(coalesce(bad.available, 0), 0),
                                        'titleBn', coalesce(bad.title_bn, ''), 'titleEn', coalesce(bad.title_en, ''))::text;
  end if;

  select sum(l."unitPriceMinor" * l.quantity) into v_goods
    from jsonb_to_recordset(p->'lines') as l(quantity int, "unitPriceMinor" bigint);
  select sum(s."deliveryMinor") into v_delivery from jsonb_to_recordset(p->'subOrders') as s("deliveryMinor" bigint);
  if v_goods + v_delivery <> (p->>'totalMinor')::bigint then
    raise exception 'quote.changed' using errcode = 'HAAT1';
  end if;

  insert into orders (id, number, track_code, token_hash, buyer_id, state, method, lang, contact_name, contact_phone, alt_phone,
    area_id, area_bn, area_en, district_bn, district_en, details, landmark, note,
    goods_minor, delivery_minor, total_minor, quote_hash, cart_hash, expires_at)
  values (v_order, p->>'number', p->>'trackCode', p->>'tokenHash', p->>'buyerId', v_first, p->>'method', p->>'lang',
    p->>'contactName', p->>'contactPhone', p->>'altPhone', p->>'areaId', p->>'areaBn', p->>'areaEn', p->>'districtBn', p->>'districtEn',
    p->>'details', p->>'landmark', p->>'note', v_goods, v_delivery, v_goods + v_delivery, p->>'quoteHash', p->>'cartHash', v_expires);

  insert into sub_order (id, order_id, vendor_id, seq, state, goods_minor, delivery_minor, total_minor, commission_bp, vat_bp,
    zone, promise_days, delivery_code)
  select s.id, v_order, s."vendorId", s.seq, 'pending', g.goods, s."deliveryMinor", g.goods + s."deliveryMinor",
         s."commissionBp", s."vatBp", s.zone, s."promiseDays", s."deliveryCode"
    from jsonb_to_recordset(p->'subOrders') as s(id text, "vendorId" text, seq int, "deliveryMinor" bigint, "commissionBp" bigint,
           "vatBp" bigint, zone text, "promiseDays" int, "deliveryCode" text)
    join (select l."subOrderId", sum(l."unitPriceMinor" * l.quantity) goods
            from jsonb_to_recordset(p->'lines') as l("subOrderId" text, quantity int, "unitPriceMinor" bigint) group by 1) g
      on g."subOrderId" = s.id;

  insert into order_line (id, order_id, sub_order_id, vendor_id, product_id, variant_id, product_slug, sku, title_bn, title_en,
    label_bn, label_en, picture, quantity, unit_price_minor, total_minor, weight_grams)
  select l.id, v_order, l."subOrderId", v.vendor_id, pr.id, v.id, pr.slug, v.sku, pr.title_bn, pr.title_en, v.label_bn, v.label_en,
         pr.pictures->0, l.quantity, v.price_minor, v.price_minor * l.quantity, v.weight_grams
    from jsonb_to_recordset(p->'lines') as l(id text, "subOrderId" text, "variantId" text, quantity int)
    join variant v on v.id = l."variantId" join product pr on pr.id = v.product_id;
  if exists (select 1 from order_line l join sub_order s on s.id = l.sub_order_id where l.order_id = v_order and l.vendor_id <> s.vendor_id) then
    raise exception 'quote.changed' using errcode = 'HAAT1';
  end if;

  update stock s set held = held + l.quantity
    from jsonb_to_recordset(p->'lines') as l("variantId" text, quantity int) where s.variant_id = l."variantId";
  insert into reservation (id, order_id, sub_order_id, variant_id, vendor_id, quantity, state, expires_at)
  select l."reservationId", v_order, l."subOrderId", l."variantId", v.vendor_id, l.quantity, 'held', v_expires
    from jsonb_to_recordset(p->'lines') as l("reservationId" text, "subOrderId" text, "variantId" text, quantity int)
    join variant v on v.id = l."variantId";

  insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
  values ('order', v_order, v_order, 'draft', v_first, 'placed', p->>'actor');
  insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
  select 'sub_order', s.id, v_order, null, 'pending', 'placed', p->>'actor'
    from jsonb_to_recordset(p->'subOrders') as s(id text, seq int) order by s.seq;

  if p ? 'attempt' then
    insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, expires_at)
    values (p->'attempt'->>'id', v_order, p->>'method', 'created', v_goods + v_delivery, p->'attempt'->>'invoice', v_expires);
    insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
    values ('attempt', p->'attempt'->>'id', v_order, null, 'created', 'created', p->>'actor');
  end if;
  if p ? 'code' then
    insert into one_time_code (id, phone, purpose, subject, code_hash, expires_at)
    values (p->'code'->>'id', p->>'contactPhone', 'order', v_order, p->'code'->>'hash', now() + make_interval(mins => (p->'code'->>'minutes')::int));
  end if;
  insert into outbox (aggregate, topic, event_key, payload)
  select o.aggregate, o.topic, o."eventKey", o.payload
    from jsonb_to_recordset(p->'outbox') as o(aggregate text, topic text, "eventKey" text, payload jsonb);
  return jsonb_build_object('orderId', v_order);
end $$;
