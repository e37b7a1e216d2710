/** Uses the client of the demonstration realm; a real lab puts its own in place. */
export function quickstart(origin: string, organisation: string): string {
  const client = `lab-${organisation}`;
  return `TOKEN=$(curl -s http://localhost:8180/realms/secretariat/protocol/openid-connect/token \\
  -d grant_type=client_credentials -d client_id=${client} -d client_secret="$CLIENT_SECRET" \\
  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -s ${origin}/v1/training-applications?mine=true -H "Authorization: Bearer $TOKEN"

curl -s ${origin}/v1/training-applications \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" \\
  -d @application.json`;
}
