-- Support sees what was refused to somebody who asks it why nothing goes; what colleagues were refused is the admins' alone.
create policy refusals on audit for select to haat_app using (
  haat_is_staff() and action = 'refused' and role in ('buyer','owner','manager','packer','accountant'));
