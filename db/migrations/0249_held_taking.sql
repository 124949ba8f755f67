-- What a row holds of its statement's money is let go where the bank's credit that had brought it is undone: it is on its way, or still to come, as the
-- row's own. And a row that takes money holds what it took, as lacking.
alter table remittance_case add column is_released boolean not null default false,
  add constraint remittance_case_released check (not is_released or is_held and state = 'ended');
--> statement-breakpoint
grant update (is_released) on remittance_case to haat_job;
--> statement-breakpoint
-- So much is on its way of a statement that a row which brings, or takes, that may be undone and takes it along; or our bank has credited nothing of it.
create function remittance_covers(p_remittance text, p_payout bigint) returns boolean language sql stable set search_path = public, pg_temp as $$
  select remittance_in_transit(p_remittance) >= abs(p_payout)
    or not exists (select from remittance_credit c where c.remittance_id = p_remittance and c.undone_at is null)
      and not exists (select from remittance_case s where s.remittance_id = p_remittance and s.line is null
        and not exists (select from remittance_credit u where u.proposal_id = s.proposal_id and u.remittance_id = s.remittance_id and u.undone_at is not null))
$$;
--> statement-breakpoint
revoke all on function remittance_covers(text, bigint) from public;
--> statement-breakpoint
grant execute on function remittance_covers(text, bigint) to haat_job, haat_app;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['remittance_row_holds(text,integer)', 'r.payout_minor > 0 and remittance_in_transit(r.remittance_id) < r.payout_minor
      and (exists (select from remittance_credit c where c.remittance_id = r.remittance_id and c.undone_at is null)
        or exists (select from remittance_case s where s.remittance_id = r.remittance_id and s.line is null))',
      'r.payout_minor <> 0 and not remittance_covers(r.remittance_id, r.payout_minor)'],
    -- As much as the row brought, or took.
    ['guard_held_case()', 'new.opened_minor >= 0 or new.suspense_minor', 'new.suspense_minor'],
    ['guard_held_case()', 'and r.line = new.line
      and r.state', 'and r.line = new.line
      and r.payout_minor = -new.opened_minor and r.payout_minor <> 0 and r.state'],
    ['keep_remittance_case()', '''ended_at'',''reason''', '''ended_at'',''reason'',''is_released'''],
    -- Whole, and only while its row has not gone on.
    ['keep_held_case()', 'for share;', 'for share;
  if old.is_released or new.is_released and (old.state <> ''open'' or old.suspense_minor <> old.opened_minor or v_state not in (''waiting'',''dropped'')
      or not remittance_covers(new.remittance_id, new.opened_minor)) then
    raise exception ''what a row holds is let go once it is on its way again'' using errcode = ''23514'', constraint = ''remittance_case_let_go'';
  end if;
  if new.is_released then
    return new;
  end if;'],
    ['row_holds_whole()', 's.is_held', 's.is_held and not s.is_released'],
    -- What was let go is the row''s again.
    ['remittance_in_transit(text)', 's.is_held', 's.is_held and not s.is_released'],
    ['remittance_left(text)', 's.is_held', 's.is_held and not s.is_released']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
