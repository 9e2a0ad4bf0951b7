DROP INDEX "occupancy_closure";--> statement-breakpoint
DROP INDEX "occupancy_proposal";--> statement-breakpoint
CREATE INDEX "room_site" ON "room" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "occupancy_closure" ON "occupancy" USING btree ("closure_id") WHERE "occupancy"."closure_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "occupancy_proposal" ON "occupancy" USING btree ("proposal_id") WHERE "occupancy"."proposal_id" IS NOT NULL;