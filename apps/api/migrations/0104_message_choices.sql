CREATE TABLE "message_choice" (
	"account_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"rhythm" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_choice_account_id_topic_pk" PRIMARY KEY("account_id","topic")
);
--> statement-breakpoint
ALTER TABLE "message_choice" ADD CONSTRAINT "message_choice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_held" ON "message" USING btree ("tenant_id","recipient_account_id") WHERE "message"."status" = 'held';