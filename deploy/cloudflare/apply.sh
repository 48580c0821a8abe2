#!/bin/sh
# Applies access.json, waf.json and the TLS settings to a zone, over the API of Cloudflare (https://developers.cloudflare.com/api/).
# Needs CLOUDFLARE_API_TOKEN (Zone WAF, Zone Settings, Access: edit), ZONE_ID, ACCOUNT_ID; curl and jq. Safe to repeat: rulesets and
# settings are replaced; applications of the same name stay as they are.
set -eu
: "${CLOUDFLARE_API_TOKEN:?}" "${ZONE_ID:?}" "${ACCOUNT_ID:?}"
here=$(dirname "$0")
api=${CLOUDFLARE_API:-https://api.cloudflare.com/client/v4}

call() { # method path [body]
  curl --fail-with-body --silent --show-error -X "$1" "$api/$2" \
    -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" -H 'Content-Type: application/json' ${3:+--data "$3"}
}

for phase in $(jq -r 'keys[]' "$here/waf.json"); do
  call PUT "zones/$ZONE_ID/rulesets/phases/$phase/entrypoint" "$(jq -c --arg phase "$phase" '{rules: .[$phase]}' "$here/waf.json")" > /dev/null
  echo "rules of $phase replaced"
done

setting() { call PATCH "zones/$ZONE_ID/settings/$1" "{\"value\": $2}" > /dev/null; echo "$1 = $2"; }
setting ssl '"strict"'
setting always_use_https '"on"'
setting min_tls_version '"1.2"'
setting tls_1_3 '"on"'
setting security_header '{"strict_transport_security": {"enabled": true, "max_age": 31536000, "include_subdomains": true, "nosniff": true}}'

known=$(call GET "accounts/$ACCOUNT_ID/access/apps?per_page=100" | jq -c '[.result[].name]')
jq -c '.applications[]' "$here/access.json" | while read -r application; do
  name=$(echo "$application" | jq -r .name)
  if echo "$known" | jq -e --arg name "$name" 'index($name)' > /dev/null; then
    echo "application $name is there"
  else
    call POST "accounts/$ACCOUNT_ID/access/apps" "$application" > /dev/null
    echo "application $name made"
  fi
done
