#!/bin/sh
# One care request from telephone call to closing, over FHIR alone: curl and a POSIX shell, nothing else.
# Two clients take part: one at the desk that coordinates, one in the care home that takes the patient.
#
#   BASE_URL=http://localhost:8080 sh doc/manual/fhir-chain.sh
#
# The demo's clients are the default; another installation sets the variables below.
set -eu

BASE_URL=${BASE_URL:-http://localhost:8080}
DESK_CLIENT=${DESK_CLIENT:-demo-ehr}
DESK_SECRET=${DESK_SECRET:-alleen-voor-demo}
HOME_CLIENT=${HOME_CLIENT:-demo-care-home}
HOME_SECRET=${HOME_SECRET:-alleen-voor-demo}
# A test number that passes the eleven-test; nobody has it.
BSN=${BSN:-999900018}

FHIR=$BASE_URL/fhir
SYSTEM=https://samenspoed.nl/fhir
ANSWER=$(mktemp)
trap 'rm -f "$ANSWER"' EXIT

fail() {
    echo "FAILED: $1" >&2
    cat "$ANSWER" >&2
    echo >&2
    exit 1
}

# token CLIENT SECRET: an access token by client credentials.
token() {
    curl -sS -u "$1:$2" -d grant_type=client_credentials "$BASE_URL/oauth2/token" |
        sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'
}

# call TOKEN METHOD PATH [BODY [HEADER]]: does it, and stops when it is refused.
call() {
    status=$(curl -sS -o "$ANSWER" -w '%{http_code}' -X "$2" \
        -H "Authorization: Bearer $1" \
        -H 'Accept: application/fhir+json' \
        -H 'Content-Type: application/fhir+json' \
        -H "${5:-X-Chain: manual}" \
        ${4:+--data-binary "$4"} "$FHIR$3")
    case $status in
        2*) ;;
        *) fail "$2 $3 gave $status" ;;
    esac
}

# pick PATTERN: the first part of the last answer that the group in the pattern matches.
pick() {
    sed -n "s#.*$1.*#\1#p" "$ANSWER" | head -n 1
}

# first TYPE: the id of the first resource of this type in the last answer.
first() {
    grep -o "\"resourceType\":\"$1\",\"id\":\"[^\"]*\"" "$ANSWER" | head -n 1 |
        sed 's/.*"id":"\([^"]*\)"/\1/'
}

expect() {
    grep -q "$1" "$ANSWER" || fail "expected $1"
}

step() {
    echo "== $1"
}

step "Both clients get a token"
DESK=$(token "$DESK_CLIENT" "$DESK_SECRET")
HOME_TOKEN=$(token "$HOME_CLIENT" "$HOME_SECRET")
[ -n "$DESK" ] || fail "no token for $DESK_CLIENT"
[ -n "$HOME_TOKEN" ] || fail "no token for $HOME_CLIENT"

step "The care home looks who it is and which places it has"
call "$HOME_TOKEN" GET '/$who-am-i'
ORGANIZATION=$(grep -o 'Organization/[0-9a-f-]*' "$ANSWER" | head -n 1)
call "$HOME_TOKEN" GET "/HealthcareService?organization=$ORGANIZATION"
SERVICE=$(first HealthcareService)
LOCATION=$(grep -o 'Location/[0-9a-f-]*' "$ANSWER" | head -n 1)
KIND=$(grep -o "CodeSystem/service-kind\",\"code\":\"[^\"]*\"" "$ANSWER" | head -n 1 |
    sed 's/.*"code":"\([^"]*\)"/\1/')
call "$HOME_TOKEN" GET "/$LOCATION"
MUNICIPALITY=$(grep -o '"GM[0-9]*"' "$ANSWER" | head -n 1 | tr -d '"')
[ -n "$SERVICE" ] && [ -n "$KIND" ] && [ -n "$MUNICIPALITY" ] || fail "no service found"

step "The care home reports two free places"
call "$HOME_TOKEN" POST /MeasureReport "{
  \"resourceType\": \"MeasureReport\", \"status\": \"complete\", \"type\": \"summary\",
  \"measure\": \"$SYSTEM/Measure/capacity\",
  \"extension\": [{\"url\": \"$SYSTEM/StructureDefinition/healthcare-service\",
    \"valueReference\": {\"reference\": \"HealthcareService/$SERVICE\"}}],
  \"period\": {\"start\": \"2026-01-01\"},
  \"group\": [{\"population\": [
    {\"code\": {\"coding\": [{\"system\": \"$SYSTEM/CodeSystem/capacity\", \"code\": \"free\"}]}, \"count\": 2}]}]}"

step "The desk opens a request with its patient, in one transaction, and sends it twice"
KEY=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)
OPENING="{
  \"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [
  {\"fullUrl\": \"urn:uuid:0f5b2c1e-1111-4222-8333-444455556666\",
   \"request\": {\"method\": \"POST\", \"url\": \"Patient\"},
   \"resource\": {\"resourceType\": \"Patient\",
     \"meta\": {\"tag\": [{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActReason\", \"code\": \"HTEST\"}]},
     \"identifier\": [{\"system\": \"http://fhir.nl/fhir/NamingSystem/bsn\", \"value\": \"$BSN\"}],
     \"name\": [{\"family\": \"Demo\", \"given\": [\"Anna\"]}],
     \"gender\": \"female\", \"birthDate\": \"1941-03-02\"}},
  {\"fullUrl\": \"urn:uuid:0f5b2c1e-1111-4222-8333-444455557777\",
   \"request\": {\"method\": \"POST\", \"url\": \"ServiceRequest\"},
   \"resource\": {\"resourceType\": \"ServiceRequest\", \"status\": \"active\", \"intent\": \"order\",
     \"category\": [{\"coding\": [{\"system\": \"http://snomed.info/sct\", \"code\": \"308292007\"}]}],
     \"subject\": {\"reference\": \"urn:uuid:0f5b2c1e-1111-4222-8333-444455556666\"},
     \"extension\": [
       {\"url\": \"$SYSTEM/StructureDefinition/caller\", \"extension\": [
         {\"url\": \"name\", \"valueString\": \"Dochter Demo\"},
         {\"url\": \"callback-number\", \"valueString\": \"06 0000 0000\"}]},
       {\"url\": \"$SYSTEM/StructureDefinition/whereabouts\", \"extension\": [
         {\"url\": \"municipality\", \"valueString\": \"$MUNICIPALITY\"}]}],
     \"reasonCode\": [{\"text\": \"Valt vaker, kan niet alleen blijven\"}]}}]}"
call "$DESK" POST '' "$OPENING" "Idempotency-Key: $KEY"
REQUEST=$(grep -o 'ServiceRequest/[0-9a-f-]*' "$ANSWER" | head -n 1)
call "$DESK" POST '' "$OPENING" "Idempotency-Key: $KEY"
[ "$REQUEST" = "$(grep -o 'ServiceRequest/[0-9a-f-]*' "$ANSWER" | head -n 1)" ] ||
    fail "the second copy opened another request"
echo "   $REQUEST"

step "No red flags"
call "$DESK" POST "/$REQUEST/\$answer-red-flags" '{"resourceType": "Parameters"}'
expect '"awaiting-triage"'

step "Urgency U3"
call "$DESK" POST "/$REQUEST/\$assess-urgency" '{"resourceType": "Parameters", "parameter": [
  {"name": "urgency", "valueCode": "U3"},
  {"name": "protocol", "valueString": "demo"},
  {"name": "protocol-version", "valueString": "1"},
  {"name": "complaint", "valueString": "fall"},
  {"name": "explanation", "valueString": "Valt, geen letsel"}]}'
expect '"priority":"urgent"'

step "A place is needed"
call "$DESK" POST "/$REQUEST/\$decide-care" "{\"resourceType\": \"Parameters\", \"parameter\": [
  {\"name\": \"care\", \"valueCode\": \"place\"},
  {\"name\": \"service-kind\", \"valueCode\": \"$KIND\"},
  {\"name\": \"summary\", \"valueString\": \"Valt, kan niet alleen blijven, helder\"},
  {\"name\": \"reason\", \"valueString\": \"Thuis niet veilig\"}]}"
expect '"seeking-place"'

step "Find places"
call "$DESK" POST "/$REQUEST/\$find-places" '{"resourceType": "Parameters", "parameter": [
  {"name": "size", "valueInteger": 20}]}'
expect '"name":"reason"'

step "Offer it to the care home"
call "$DESK" POST /Task "{\"resourceType\": \"Task\", \"status\": \"requested\", \"intent\": \"proposal\",
  \"focus\": {\"reference\": \"$REQUEST\"},
  \"owner\": {\"reference\": \"HealthcareService/$SERVICE\"}}"
TASK=$(first Task)

step "The care home sees what it is asked, not who it is about"
call "$HOME_TOKEN" GET "/Task?status=requested&owner=HealthcareService/$SERVICE"
expect "$TASK"
if grep -q "$BSN" "$ANSWER"; then fail "an offer names the patient"; fi
call "$HOME_TOKEN" GET "/Task/$TASK"
VERSION=$(pick '"versionId":"\([0-9]*\)"')

step "The care home accepts, and now has the lead and the patient"
call "$HOME_TOKEN" PUT "/Task/$TASK" "{\"resourceType\": \"Task\", \"id\": \"$TASK\",
  \"status\": \"accepted\", \"intent\": \"proposal\"}" "If-Match: W/\"$VERSION\""
expect '"status":"accepted"'
call "$HOME_TOKEN" GET "/$REQUEST"
expect '"awaiting-arrival"'
PATIENT=$(grep -o 'Patient/[0-9a-f-]*' "$ANSWER" | head -n 1)
call "$HOME_TOKEN" GET "/$PATIENT"
expect "$BSN"

step "The patient arrives"
call "$HOME_TOKEN" POST "/$REQUEST/\$confirm-arrival" '{"resourceType": "Parameters"}'
expect '"in-care"'

step "The care home closes the request"
call "$HOME_TOKEN" POST "/$REQUEST/\$close" '{"resourceType": "Parameters", "parameter": [
  {"name": "ending", "valueCode": "placed"}]}'
expect '"status":"completed"'

step "The whole story"
call "$DESK" GET "/$REQUEST/\$story"
grep -o '"name":"type","valueCode":"[^"]*"' "$ANSWER" | sed 's/.*"valueCode":"\(.*\)"/   \1/'
expect '"lead-transferred"'
expect '"arrived"'
echo "== Done: $REQUEST"
