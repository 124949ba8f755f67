-- Finance's list of days asks what each day waits for, and that asks which refunds have left our own bank account.
grant execute on function sent_by_bank(text) to haat_app;
