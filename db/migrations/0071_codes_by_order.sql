-- Every cash order asks whether it has been sent a code before, and looked through all codes for it: 0.1 ms for each thousand of them.
create index one_time_code_order on one_time_code (subject) where purpose = 'order';
