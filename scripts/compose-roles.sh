#!/bin/sh
# Run once by the PostgreSQL container on an empty volume: the roles, with the passwords of the environment.
set -eu
psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
select set_config('salles.owner_password', :'owner_password', false), set_config('salles.app_password', :'app_password', false)
\g /dev/null
\i /roles/roles.sql
SQL
