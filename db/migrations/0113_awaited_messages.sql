-- What somebody waits for, at a sign-in page or at his door, is found at once among an evening's notices.
create index outbox_codes on outbox (id)
  where done_at is null and parked_at is null and topic in ('sms','mail') and payload->>'kind' in ('code','door');
