   
amount =
amount = 'x
status = 'it's fine'
active && quantity > 1
status === 'PAID'
quantity => 3
quantity =< 3
status = “PAID”
(quantity > 1
quantity > 1)
quantity > 1;
WHERE quantity > 1
quantity IN [1, 2]
quantity IS 3
quantity is not in (1)
quantity BETWEEN 1
quantity BETWEEN 1, 2
quantity > ? 
quantity > :limit
quantity NOT 3
quantity > * 3
day = ${day
# quantity
quantity > 1 quantity < 3 AND active
status
quantity
amount + 1
regoin = 'EU'
adress.city = 'Rome'
address.town = 'Rome'
status = None
amount = day
tags = 'a'
tags IN ('a')
labels = labels
day BETWEEN 1 AND 2
NOT quantity
active AND quantity
active OR status
tags LIKE 'a'
status LIKE 'a' ESCAPE 'xy'
day > DATE '2026-13-01'
ts > TIMESTAMP 'yesterdy'
bin = X'0G'
sum(amount) > 1
count(*) > 1
row_number() OVER (ORDER BY id) = 1
explode(tags) = 'a'
status 'PAID'
quantity > 300Y
quantity > 99999999999999999999999999999999999999999
items.skew = 'a'
id.x = 1
*
CASE WHEN active THEN status END
active = quantity > 1 > 2 > 'x' AND tags > 1
id IN (SELECT id, 1 AS b FROM elsewhere)
day > INTERVAL 1 DAY
x -> x
status = PAID
PAID = status
status IN (PAID, 'OPEN')
status = statsu
status IN 'A', 'B'
day >= 2024-01-01
day BETWEEN 2024-01-01 AND '2024-02-01'
status 'A'
