ALTER TABLE "amendment" ADD COLUMN "headcount" integer;--> statement-breakpoint
ALTER TABLE "amendment" ADD COLUMN "former_headcount" integer;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_changes_people" CHECK (num_nonnulls("amendment"."headcount", "amendment"."former_headcount") <> 1 AND "amendment"."headcount" > 0
        AND "amendment"."headcount" <> "amendment"."former_headcount");