ALTER TABLE "agreement_decision" ADD COLUMN "received_on" date;--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD COLUMN "received_file_id" uuid;--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD COLUMN "received_sha256" text;--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD CONSTRAINT "agreement_decision_received_file_id_file_id_fk" FOREIGN KEY ("received_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD CONSTRAINT "received_letter_is_whole" CHECK (num_nonnulls("agreement_decision"."received_on", "agreement_decision"."received_file_id", "agreement_decision"."received_sha256") IN (0, 3));--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD CONSTRAINT "only_the_organiser_writes_to_the_desk" CHECK ("agreement_decision"."received_on" IS NULL OR "agreement_decision"."party" = 'organiser');