-- Turnover per day and region; lines without a quantity count as one piece.
SELECT s.day,
       t.region,
       count(*) AS lines,
       sum(coalesce(CAST(s.quantity AS INTEGER), 1) * CAST(replace(s.price, ',', '.') AS DECIMAL(10,2))) AS turnover
FROM read_csv('input/sales/*.csv', header = true, delim = ';', all_varchar = true) s
JOIN read_csv('input/stores.csv', header = true, all_varchar = true) t ON s.store = t.store
WHERE CAST(s.day AS DATE) >= DATE '2026-03-09'
GROUP BY 1, 2
