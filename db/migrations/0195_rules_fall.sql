-- A released rule that people have corrected too often goes back into shadow by itself, and is released again only as any other: once
-- people have agreed with it often enough, by two. What it posted, and nobody has said anything of, counts as right.
alter table courier_rule alter column proposal_id drop not null,
  add column fell_rows integer, add column fell_otherwise integer,
  add constraint courier_rule_fell check ((proposal_id is null) = (fell_rows is not null) and (fell_rows is null) = (fell_otherwise is null)
    and (proposal_id is not null or not is_released) and (fell_rows is null or fell_otherwise between 1 and fell_rows));
--> statement-breakpoint
create function rule_held(p_courier text, p_rule text, out rows bigint, out otherwise bigint) language sql stable set search_path = public, pg_temp as $$
  select x.looked + x.together + (select count(*) from remittance_row r join remittance m on m.id = r.remittance_id
      where m.courier = p_courier and r.shadow_rule = p_rule and r.shadow_said is null and r.state = 'posted' and r.decision is null
        and r.posted_at > greatest(now() - interval '90 days',
          (select max(c.made_at) from courier_rule c where c.courier = p_courier and c.rule = p_rule and not c.is_released))), x.otherwise
    from rule_measured(p_courier, p_rule) x
$$;
--> statement-breakpoint
-- Nothing is counted as long as nobody has said otherwise since it was released.
create function rule_is_falling(p_courier text, p_rule text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select rule_is_released(p_courier, p_rule) and exists (select from remittance_row r join remittance m on m.id = r.remittance_id
      where m.courier = p_courier and r.shadow_rule = p_rule and r.shadow_said = 'otherwise'
        and r.shadow_at > (select max(c.made_at) from courier_rule c where c.courier = p_courier and c.rule = p_rule and c.is_released))
    and (select (h.rows - h.otherwise) * 10000 < h.rows * setting_now('shadow_least_bp', 9900) from rule_held(p_courier, p_rule) h)
$$;
--> statement-breakpoint
revoke all on function rule_held(text, text), rule_is_falling(text, text) from public;
--> statement-breakpoint
grant execute on function rule_held(text, text), rule_is_falling(text, text) to haat_job;
--> statement-breakpoint
drop trigger courier_rule_by_two on courier_rule;
--> statement-breakpoint
create trigger courier_rule_by_two before insert on courier_rule for each row when (new.proposal_id is not null) execute function courier_rule_by_two();
--> statement-breakpoint
create function courier_rule_fell() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not rule_is_falling(new.courier, new.rule) then
    raise exception 'a rule that people agree with falls by no hand alone' using errcode = '23514', constraint = 'courier_rule_fell';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_rule_fell before insert on courier_rule for each row when (new.proposal_id is null) execute function courier_rule_fell();
--> statement-breakpoint
revoke all on function courier_rule_fell() from public;
