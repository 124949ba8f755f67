/** More than a phone keeps while it has no line. */
const rememberedPresses = 40;
const pressLetters = 16;

/**
 * A cart is one hash: variant → `place:quantity`, `#` → version, and `+` → the newest presses of "add", so that none counts
 * twice. Each verb is one script, so it is one round trip and no other request can step in between. A new cart's version
 * starts at a random number that the caller brings: a cart that was deleted and filled anew can therefore not be mistaken
 * for the old one.
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
  return redis.call('HLEN', key) - redis.call('HEXISTS', key, '#') - redis.call('HEXISTS', key, '+')
end
local function presses_of(cart)
  return redis.call('HGET', cart, '+') or ''
end
local function remember(presses)
  if presses ~= '' then redis.call('HSET', key, '+', string.sub(presses, 1, ${rememberedPresses * (pressLetters + 1)})) end
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

/** ARGV: life, start, variant, more, most lines, most of it, press. The replies `full` and `short` leave everything as it was. */
export const addScript = `${opening}
local start, variant, more, press = ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[7]
local known = presses_of(key)
if not string.find(known, press, 1, true) then
  local held = redis.call('HGET', key, variant)
  local quantity = (held and quantity_of(held) or 0) + more
  if not held and lines() >= tonumber(ARGV[5]) then return 'full' end
  if quantity > tonumber(ARGV[6]) then return 'short' end
  local version = bump(start)
  put(variant, held and place_of(held) or version, quantity)
  remember(press .. ' ' .. known)
end
return reply()`;

/** ARGV: life, version. The presses stay: one that comes again after the order must not fill the next cart. */
export const clearIfUnchangedScript = `${opening}
if redis.call('HGET', key, '#') ~= ARGV[2] then return 0 end
local presses = presses_of(key)
redis.call('DEL', key)
remember(presses)
redis.call('EXPIRE', key, life)
return 1`;

/** KEYS: into, from. ARGV: life, start, most lines, most per line. */
export const mergeScript = `${opening}
local start, most, most_per_line = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local flat, poured = redis.call('HGETALL', KEYS[2]), {}
for i = 1, #flat, 2 do
  if flat[i] ~= '#' and flat[i] ~= '+' then table.insert(poured, { flat[i], place_of(flat[i + 1]), quantity_of(flat[i + 1]) }) end
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
remember(presses_of(KEYS[2]) .. presses_of(key))
redis.call('DEL', KEYS[2])
return reply()`;
