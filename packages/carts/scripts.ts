/**
 * A cart is one hash: variant → `place:quantity`, and `#` → version. Each verb is one script, so it is one round trip and
 * no other request can step in between. A new cart's version starts at a random number that the caller brings: a cart
 * that was deleted and filled anew can therefore not be mistaken for the old one.
 */
const opening = `
local key, life = KEYS[1], ARGV[1]
local function reply()
  redis.call('EXPIRE', key, life)
  return redis.call('HGETALL', key)
end
local function bump(start)
  redis.call('HSETNX', key, '#', start)
  return redis.call('HINCRBY', key, '#', 1)
end
local function lines()
  return redis.call('HLEN', key) - redis.call('HEXISTS', key, '#')
end
local function quantity_of(entry)
  return tonumber(string.match(entry, ':(%d+)$'))
end
local function place_of(entry)
  return tonumber(string.match(entry, '^(%d+):'))
end
local function put(variant, place, quantity)
  redis.call('HSET', key, variant, string.format('%.0f:%.0f', place, quantity))
end
`;

/** ARGV: life. */
export const readScript = `${opening}
return reply()`;

/** ARGV: life, start, variant, quantity, most lines. The reply `full` leaves everything as it was. */
export const setScript = `${opening}
local start, variant, quantity, most = ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local held = redis.call('HGET', key, variant)
if quantity == 0 then
  if held then
    bump(start)
    redis.call('HDEL', key, variant)
  end
elseif held then
  if quantity_of(held) ~= quantity then
    bump(start)
    put(variant, place_of(held), quantity)
  end
else
  if lines() >= most then return 'full' end
  put(variant, bump(start), quantity)
end
return reply()`;

/** ARGV: life, version. */
export const clearIfUnchangedScript = `
if redis.call('HGET', KEYS[1], '#') ~= ARGV[2] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** KEYS: into, from. ARGV: life, start, most lines, most per line. */
export const mergeScript = `${opening}
local start, most, most_per_line = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local flat, poured = redis.call('HGETALL', KEYS[2]), {}
for i = 1, #flat, 2 do
  if flat[i] ~= '#' then table.insert(poured, { flat[i], place_of(flat[i + 1]), quantity_of(flat[i + 1]) }) end
end
table.sort(poured, function(a, b) return a[2] < b[2] end)
for _, line in ipairs(poured) do
  local held = redis.call('HGET', key, line[1])
  if held then
    bump(start)
    put(line[1], place_of(held), math.min(most_per_line, quantity_of(held) + line[3]))
  elseif lines() < most then
    put(line[1], bump(start), line[3])
  end
end
redis.call('DEL', KEYS[2])
return reply()`;
