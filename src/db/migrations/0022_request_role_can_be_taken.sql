-- From PostgreSQL 16 on, whoever makes a role may give it to others and not take it: that right is granted apart.
do $$
begin
  if current_setting('server_version_num')::int >= 160000 then
    if not pg_has_role(current_user, 'portolan_request', 'set') then
      execute format('grant portolan_request to %I with set true, inherit false', current_user);
    end if;
  end if;
end $$;
