-- A shop's pictures. Each is written down before its files are put away, and is gone for good before they are deleted.
create table media (
  id text primary key,
  vendor_id text not null references vendor(id),
  sha256 text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  widths integer[] not null,
  blur text not null,
  stem text,
  alt_bn text not null default '',
  alt_en text not null default '',
  maker_id text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  kept_at timestamp with time zone,
  removed_at timestamp with time zone,
  gone_at timestamp with time zone,
  swept_at timestamp with time zone,
  constraint media_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint media_size check (bytes > 0 and width > 0 and height > 0 and cardinality(widths) between 1 and 3),
  constraint media_blur check (blur like 'data:image/webp;base64,%' and length(blur) < 1000),
  constraint media_alt check (length(alt_bn) <= 200 and length(alt_en) <= 200),
  constraint media_whole check ((kept_at is null) = (stem is null)),
  constraint media_way check ((removed_at is null or kept_at is not null) and (swept_at is null or gone_at is not null))
);
--> statement-breakpoint
create unique index media_once on media (vendor_id, sha256) where gone_at is null;
--> statement-breakpoint
create index media_of_shop on media (vendor_id, id desc) where gone_at is null;
--> statement-breakpoint
create index media_to_sweep on media (made_at) where swept_at is null and (kept_at is null or removed_at is not null or gone_at is not null);
--> statement-breakpoint
-- Which goods show a picture.
create index product_pictures on product using gin (pictures jsonb_path_ops);
--> statement-breakpoint
-- Where a shop shows a picture. What comes to show pictures is named here, and nothing that is named is taken away.
create function media_uses(p_vendor text, p_stem text) returns table (kind text, slug text, name_bn text, name_en text)
language sql stable set search_path = public, pg_temp as $$
  select 'product', p.slug, p.title_bn, p.title_en from product p
   where p.vendor_id = p_vendor and p.pictures @> jsonb_build_array(jsonb_build_object('stem', p_stem))
  union all
  select 'shop', ve.slug, ve.name_bn, ve.name_en from vendor ve where ve.id = p_vendor and ve.picture->>'stem' = p_stem
$$;
--> statement-breakpoint
revoke all on function media_uses(text, text) from public;
--> statement-breakpoint
grant execute on function media_uses(text, text) to haat_app, haat_job;
--> statement-breakpoint
-- One after the other for a shop, so that two cannot both be its last.
create function guard_new_media() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('media:' || new.vendor_id, 0));
  if (select count(*) >= 3000 or coalesce(sum(bytes), 0) + new.bytes > 1500000000 from media where vendor_id = new.vendor_id and gone_at is null)
    and not exists (select from media where vendor_id = new.vendor_id and sha256 = new.sha256 and gone_at is null) then
    raise exception 'media.full' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger media_few before insert on media for each row execute function guard_new_media();
--> statement-breakpoint
create function keep_media() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.vendor_id, new.sha256, new.bytes, new.width, new.height, new.widths, new.blur, new.maker_id, new.made_at)
      is distinct from (old.id, old.vendor_id, old.sha256, old.bytes, old.width, old.height, old.widths, old.blur, old.maker_id, old.made_at)
    or (old.stem is not null and new.stem is distinct from old.stem)
    or (old.gone_at is not null and (new.gone_at, new.kept_at, new.removed_at) is distinct from (old.gone_at, old.kept_at, old.removed_at))
    or (old.swept_at is not null and new.swept_at is distinct from old.swept_at) then
    raise exception 'a picture is kept as it was made' using errcode = '23514', constraint = 'media_kept';
  end if;
  if (old.removed_at is null and new.removed_at is not null or old.gone_at is null and new.gone_at is not null)
    and exists (select from media_uses(new.vendor_id, new.stem)) then
    raise exception 'media.in_use' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger media_kept before update on media for each row execute function keep_media();
--> statement-breakpoint
create trigger media_stays before delete on media for each statement execute function refuse_change();
--> statement-breakpoint
alter table media enable row level security;
--> statement-breakpoint
alter table media force row level security;
--> statement-breakpoint
create policy inside on media to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy own on media for select to haat_app using (haat_is_staff()
  or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and vendor_id = haat_vendor()));
--> statement-breakpoint
revoke all on media from haat_engine;
--> statement-breakpoint
grant select on media to haat_app, haat_job;
--> statement-breakpoint
grant insert on media to haat_job;
--> statement-breakpoint
grant update (stem, alt_bn, alt_en, kept_at, removed_at, gone_at, swept_at) on media to haat_job;
--> statement-breakpoint
-- A picture tells what stands in its place until it comes, and says what it shows where its shop wrote that.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['cards_now(text[])', 'p.pictures->0->''widths'' as widths', 'p.pictures->0->''widths'' as widths, p.pictures->0->>''blur'' as blur'],
    ['cards_now(text[])', '(select row_to_json(one) from (
                  select l.title as alt,', '(select json_strip_nulls(row_to_json(one)) from (
                  select coalesce(nullif(p.pictures->0->''alt''->>case when l.bn then ''bn'' else ''en'' end, ''''), l.title) as alt,'],
    ['sheets_now(text[])', 'picture_json(t.p, l.title)', 'picture_json(t.p, coalesce(nullif(t.p->''alt''->>l.lang, ''''), l.title))'],
    ['picture_json(jsonb, text)', 'p_picture->''widths'' as widths', 'p_picture->''widths'' as widths, p_picture->>''blur'' as blur'],
    ['picture_json(jsonb, text)', 'select row_to_json(one)', 'select json_strip_nulls(row_to_json(one))']] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
