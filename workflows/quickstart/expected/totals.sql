-- Paid orders by region; orders of unlisted regions count under 'elsewhere'.
SELECT coalesce(r.region_name, 'elsewhere') AS region_name,
       count(*) AS orders,
       sum(CAST(o.amount AS DECIMAL(12,2))) AS total
FROM read_csv('input/orders.csv', header = true) o
LEFT JOIN read_csv('input/regions.csv', header = true) r ON o.region = r.region
WHERE o.status = 'PAID'
GROUP BY 1
