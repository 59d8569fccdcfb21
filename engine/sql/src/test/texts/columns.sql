coalesce(amount, 0
coalesce(amount, 0))
coalesce(amount, 0,)
coalesce(,amount)
coalesce(amount region day)
CASE WHEN active THEN 1
CASE WHEN active 1 END
CASE quantity > 1 THEN 2 END
CAST(amount INT)
CAST(amount AS)
CAST(amount AS STRNG)
CAST(amount AS DECIMAL(50,2))
CAST(amount AS ARRAY)
CAST(amount AS INT(3))
CAST(tags AS INT)
TRY_CAST(tags AS INT)
SELECT amount FROM orders
if active then 1
active ? 1 : 2
/* amount
amount /* more
1 2
extract(yeer FROM day)
extract(year day)
amount + day
status + tags
- tags
~ price
day * 2
ts + ts
uper(status)
getdate()
upper(DISTINCT status)
upper(status) FILTER (WHERE active)
upper(status) OVER (ORDER BY id)
sum(sum(amount))
sum(row_number() OVER (ORDER BY id))
sum(amount) FILTER (WHERE quantity)
sum(rand())
rank()
row_number() OVER (PARTITION BY region)
sum(DISTINCT amount) OVER (PARTITION BY region)
sum(amount) OVER w
sum(amount) OVER (ORDER BY labels)
CASE WHEN quantity THEN 1 END
CASE WHEN active THEN tags ELSE 1 END
CASE day WHEN 1 THEN 'a' END
transform(items, i -> i.prize)
transform(quantity, i -> i)
transform(tags, (a, b, c) -> a)
filter(tags, t -> t)
exists(tags, t -> size(t))
aggregate(tags, 0, (a, x) -> a + 1.5)
map_filter(tags, (k, v) -> true)
zip_with(tags, 1, (a, b) -> a)
upper(x -> x)
from_json(status, 'a IN')
from_json(status, 'a INT,')
tags['a']
labels[tags]
amount[0]
INTERVAL 1 MONTH 2 DAYS
status 'alias'
trim(BOTH tags FROM status)
timestampadd('DAY', 1, ts)
timestampdiff(DAY, tags, ts)
(SELECT id, region FROM orders)
struct(amont AS a, *)
explode(explode(tags))
uppercase(status)
if(status, 1, 2)
if(amount, 1, tags)
