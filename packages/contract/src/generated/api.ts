export interface paths {
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/legal-entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLegalEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrganisationQuota"];
        put?: never;
        post: operations["setOrganisationQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/signing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSigningRules"];
        put?: never;
        post: operations["setSigningRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/entry-delays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEntryDelays"];
        put?: never;
        post: operations["setEntryDelays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/from-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exchangeSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["editProfile"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inviteManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/role-grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrganisations"];
        put?: never;
        post: operations["registerOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["editOrganisation"];
        trace?: never;
    };
    "/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/pieces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: the fields of PieceForm and one `file` (PDF, JPEG or PNG, 5 MB at most). */
        post: operations["depositPiece"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pieces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removePiece"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pieces/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openPieceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSms"];
        put?: never;
        post: operations["saveSmsAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/sms/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removeSmsAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/sms/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["testSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/mobile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readMyMobile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/mobile/ask-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askMobileCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/mobile/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmMobile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/mobile/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["chooseChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/mobile/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["forgetMobile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggestPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock/establishments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStockEstablishments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoomSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/opening-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setEstablishmentOpeningRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["editRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/opening-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setRoomOpeningRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setRoomAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSpaceTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSiteHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shareSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/manager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addBuilding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/buildings/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["editBuilding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/buildings/{id}/floors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addFloor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/floors/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["editFloor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/buildings/{id}/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spaces/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["editSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSiteGuide"];
        put?: never;
        post: operations["setSiteGuide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSitePicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}/pictures/{pictureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSitePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}/pictures/{pictureId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removeSitePicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/photos/{photoId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/closures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["liftClosure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/exceptional-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listExceptionalOpenings"];
        put?: never;
        post: operations["openExceptionally"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exceptional-openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeExceptionalOpening"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["composeRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTariffs"];
        put?: never;
        post: operations["publishTariff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/tariff-simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulateTariff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeposits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBookingDeposits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receiveDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/retain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: the fields of RetainDepositForm and one `file` (PDF, JPEG or PNG, 5 MB at most). */
        post: operations["retainDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (PDF, JPEG or PNG, 5 MB at most). */
        post: operations["addDepositProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/proofs/{proofId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openDepositProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/deposit-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDepositRules"];
        put?: never;
        post: operations["setDepositRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/unpaid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnpaid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/unpaid.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportUnpaid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["remindNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{id}/suspend-dunning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspendDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{id}/resume-dunning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/dunning-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDunningRules"];
        put?: never;
        post: operations["setDunningRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/dunning-ladders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPayeeLadders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/dunning-ladders/{payeeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setPayeeLadder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoomMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoomSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoomQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoomOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/why-not": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whyNot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/series-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/lost-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLostDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEstablishment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyBookings"];
        put?: never;
        post: operations["draftBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEstablishmentBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["editDraft"];
        trace?: never;
    };
    "/bookings/{id}/rivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/by-reference/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBookingByReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBookingCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["completeBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/accept-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/decline-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declineProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["postMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/undo-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/refusal-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/request-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/counter-propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["counterPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/amendment/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/amendment/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/amendment/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/amendment/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/cancel-occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelOccurrences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/cancellation-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waiveBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/quote.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/override-price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["overridePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/pieces/{pieceId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openCalledPiece"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/pieces/{pieceId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewPiece"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/piece-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPieceRules"];
        put?: never;
        post: operations["setPieceRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/counterparts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBookingCounterparts"];
        put?: never;
        post: operations["proposeCounterpart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/counterparts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCounterparts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counterparts/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreeCounterpart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counterparts/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseCounterpart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counterparts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawCounterpart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counterparts/{id}/accept-delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counterparts/{id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (PDF, JPEG or PNG, 5 MB at most). */
        post: operations["addCounterpartProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counterparts/{id}/proofs/{proofId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openCounterpartProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/planning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPlanning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listClosures"];
        put?: never;
        post: operations["closeRooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/closures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/repeated-closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["repeatClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/repeated-closures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewRepeatedClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/conflicts/{conflictId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proposeInstead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conflicts/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dismissConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/timetables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTimetables"];
        put?: never;
        post: operations["addTimetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeTimetable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetables/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewTimetableFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetables/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewTimetableAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timetables/{id}/readings/{readingId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["applyTimetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEstablishmentCharges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/charges.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportCharges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/counterparts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportCounterparts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/year-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEstablishmentYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/year-account.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportEstablishmentYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/year-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrganisationYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/tariff-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkTariff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/tariff-dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dryRunTariff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/political-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPoliticalRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/political-requests.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportPoliticalRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrganisationCharges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/revenue-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRevenueOrders"];
        put?: never;
        post: operations["issueRevenueOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/revenue-order-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewRevenueOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/revenue-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRevenueOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/revenue-orders/{id}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportRevenueOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/revenue-orders/{id}/statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadRevenueOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/revenue-orders/{id}/order-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteOrderNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/revenue-orders/{id}/order-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: `orderedOn` and one CSV `file` (5 MB at most). Writes nothing. */
        post: operations["previewOrderFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/statement-format": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStatementFormat"];
        put?: never;
        post: operations["setStatementFormat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordReceivedMoney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordGivenBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCalendarFeeds"];
        put?: never;
        post: operations["createCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{token}/agenda.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/busy.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRoomBusyCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWaiting"];
        put?: never;
        post: operations["joinWaitingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/waiting-list/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["leaveWaitingList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/closures/{id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWorks"];
        put?: never;
        post: operations["startWorks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/closures/{id}/works/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewWorks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/works/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retryWorks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listKeys"];
        put?: never;
        post: operations["addKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/key-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listKeyLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/key-log.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportKeyLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBookingKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["loseKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correctKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retireKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/occurrences/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVisitKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/keys/{id}/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handKeyAtTheDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/keys/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnKeyAtTheDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/keys/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correctKeyAtTheDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBookingAgreement"];
        put?: never;
        post: operations["draftMissingAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAgreementText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/case-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description ZIP of the files of the agreement, its evidence and the pieces it cites, with an index and hashes. */
        get: operations["downloadCaseFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/signature-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestSignatureCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/record-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/hand-signed-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: the fields of SignedCopyForm and one `file` (PDF, JPEG or PNG, 5 MB at most). */
        post: operations["depositSignedCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verification/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verifyAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verification/{token}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/board-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBoardActs"];
        put?: never;
        post: operations["recordBoardAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/agreement-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWordedBuildings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/agreement-templates/{buildingKind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAgreementTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/agreement-templates/{buildingKind}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["saveTemplateDraft"];
        delete: operations["discardTemplateDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/agreement-templates/{buildingKind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/agreement-templates/{buildingKind}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/signature-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSignatureProvider"];
        put?: never;
        post: operations["saveSignatureProvider"];
        delete: operations["removeSignatureProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/signature-provider/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["testSignatureProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/signature-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSignatureRequests"];
        put?: never;
        post: operations["askSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/signature-requests/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawSignatureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signature-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receiveSignatureCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/payee-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPayeeAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/payee-accounts/{payeeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["savePayeeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/payee-accounts/{payeeId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["testPayeeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{id}/ways-to-pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWaysToPay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{id}/online-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startOnlinePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/online-payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOnlinePayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/online-payments/{id}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askPaymentAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/payments-to-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPaymentsToCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/online-payments/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receivePaymentCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBankStatements"];
        put?: never;
        /** @description multipart/form-data: one `file`, CSV or camt.053 (5 MB at most). */
        post: operations["importBankStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/bank-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBankMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/bank-movements/accept-sure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptSureMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-movements/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findChargesToMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-movements/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["matchBankMovement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-movements/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setBankMovementAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-movements/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeBankMovementBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-matches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoBankMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/decisions/{decisionId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/decisions/{decisionId}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadReceivedLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/resignation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: the fields of ResignationForm and one `file` (PDF, JPEG or PNG, 5 MB at most). */
        post: operations["recordResignation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspendAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/lift-suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["liftSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/give-formal-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["giveFormalNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBookingAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/access-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccessGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-grants/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replaceWayIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-grants/{id}/change-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changeCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-grants/{id}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["repairAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-grants/{id}/read-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/site-pictures/{pictureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openSitePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/site-pictures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openHolderSitePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openHolderLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHolderAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/access/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sayEntered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/access/did-not-open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sayDidNotOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/access/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sayLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stays/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sayEnteredByAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stays/did-not-open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sayDidNotOpenByAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stays/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sayLeftByAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/caretaker-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCaretakerLinks"];
        put?: never;
        post: operations["createCaretakerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/caretaker-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeCaretakerLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/caretaker-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEstablishmentDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openCaretakerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCaretakerDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCaretakerWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/occurrences/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/condition-guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConditionGuide"];
        put?: never;
        post: operations["saveConditionGuide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{id}/reference-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (JPEG or PNG, 5 MB at most). */
        post: operations["addReferencePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/condition-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConditionRules"];
        put?: never;
        post: operations["setConditionRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/condition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHolderCondition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/condition/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["saveConditionAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/condition/{kind}/views/{rank}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (JPEG or PNG, 5 MB at most). */
        post: operations["addViewPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/condition/{kind}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sealReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personal/condition-images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openConditionImageByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/condition-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReportsToCounterSign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/occurrences/{id}/condition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConditionByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/condition-reports/{id}/counter-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["counterSignByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/own-condition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOwnCondition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/own-condition/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["saveOwnAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/own-condition/{kind}/views/{rank}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (JPEG or PNG, 5 MB at most). */
        post: operations["addOwnViewPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/own-condition/{kind}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sealOwnReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/own-condition/images/{imageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openSessionImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/condition-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessionDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/condition-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBookingDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-dispute-photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openDisputePhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-reports/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: the fields of DisputeWordsForm and four `file` at most (JPEG or PNG, 5 MB each). */
        post: operations["openDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-disputes/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: the fields of DisputeWordsForm and four `file` at most (JPEG or PNG, 5 MB each). */
        post: operations["writeInDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-disputes/{id}/propose-settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["proposeSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-disputes/{id}/accept-settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-disputes/{id}/set-aside-settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setAsideSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-disputes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/condition-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBookingConditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/condition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getConditionSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openConditionImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/condition-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listConditionReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/condition-reports/{id}/counter-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["counterSignReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCaretakerProblems"];
        put?: never;
        post: operations["reportProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caretaker/problems/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (JPEG or PNG, 5 MB at most). */
        post: operations["addProblemPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/access/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroupProblems"];
        put?: never;
        post: operations["reportGroupProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holder/access/problems/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (JPEG or PNG, 5 MB at most). */
        post: operations["addGroupProblemPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stays/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroupProblemsByAccount"];
        put?: never;
        post: operations["reportGroupProblemByAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stays/problems/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description multipart/form-data: one `file` (JPEG or PNG, 5 MB at most). */
        post: operations["addGroupProblemPhotoByAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settleProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problem-photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openProblemPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readLocks"];
        put?: never;
        post: operations["saveLockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/locks/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removeLockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/locks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["testLockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bookings/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readBookingReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/readiness/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkReadinessNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/reliability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readReliability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/evening-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEveningPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/evening-packs/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setEveningPacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/evening-packs/make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["makeEveningPacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/evening-packs/{packId}/pack.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadEveningPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/establishments/{id}/evening-packs/{packId}/codes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadEveningCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/safekeeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSafekeeping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getArchives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/eliminations/{eliminationId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEliminationLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/eliminations/{eliminationId}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportElimination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/eliminations/{eliminationId}/visa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordVisa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/eliminations/{eliminationId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["eraseRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/failed-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFailedMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/failed-messages/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readMyMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/messages/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["chooseMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-stops/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readMessageStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-stops/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stopMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-stops/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openMessageStop"];
        put?: never;
        /** @description What a mail program posts: `List-Unsubscribe=One-Click` (RFC 8058). */
        post: operations["stopMessagesInOneClick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDemoMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDemoMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDemoClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/advance-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["advanceDemoClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptDeliveryForm: {
            quantity: number;
            /** @default  */
            note: string;
        };
        AcceptDeliveryFormInput: {
            quantity: number;
            /** @default  */
            note: string;
        };
        AcceptInvitation: {
            token: string;
            password: string;
        };
        AcceptInvitationInput: {
            token: string;
            password: string;
        };
        AcceptedSure: {
            accepted: number;
            left: number;
        };
        AcceptedSureInput: {
            accepted: number;
            left: number;
        };
        AccessGrantItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            occurrenceId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            roomName: string;
            status: components["schemas"]["AccessGrantStatus"];
            kind: components["schemas"]["AccessKind"];
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            /** Format: date-time */
            deliverAt: string;
            deliveredAt: string | null;
            holderName: string;
            holderPhone: string;
            isReachedByMail: boolean;
            instructions: string;
            contactName: string;
            contactPhone: string;
            lastError: string | null;
            isReplacement: boolean;
            replacedFor: components["schemas"]["WayChange"] | null;
            enteredAt: string | null;
            leftAt: string | null;
            stillOpens: ("will-expire" | "fixed-code-known") | null;
            allowedActions: ("replace" | "change-code" | "repair" | "read-code")[];
        };
        AccessGrantItemInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            occurrenceId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            roomName: string;
            status: components["schemas"]["AccessGrantStatusInput"];
            kind: components["schemas"]["AccessKindInput"];
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            /** Format: date-time */
            deliverAt: string;
            deliveredAt: string | null;
            holderName: string;
            holderPhone: string;
            isReachedByMail: boolean;
            instructions: string;
            contactName: string;
            contactPhone: string;
            lastError: string | null;
            isReplacement: boolean;
            replacedFor: components["schemas"]["WayChangeInput"] | null;
            enteredAt: string | null;
            leftAt: string | null;
            stillOpens: ("will-expire" | "fixed-code-known") | null;
            allowedActions: ("replace" | "change-code" | "repair" | "read-code")[];
        };
        AccessGrantList: {
            items: components["schemas"]["AccessGrantItem"][];
        };
        AccessGrantListInput: {
            items: components["schemas"]["AccessGrantItemInput"][];
        };
        /** @enum {string} */
        AccessGrantStatus: "planned" | "issuing" | "ready" | "delivered" | "active" | "revoking" | "revoked" | "expired" | "failed";
        /** @enum {string} */
        AccessGrantStatusInput: "planned" | "issuing" | "ready" | "delivered" | "active" | "revoking" | "revoked" | "expired" | "failed";
        AccessInstructions: {
            /** Format: uuid */
            grantId: string;
            bookingReference: string;
            status: components["schemas"]["AccessGrantStatus"];
            kind: components["schemas"]["AccessKind"];
            roomName: string;
            establishmentName: string;
            address: string;
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            /** Format: date-time */
            deliverAt: string;
            secret: string | null;
            steps: string[];
            exitSteps: string[];
            path: components["schemas"]["RoomPath"] | null;
            contactName: string;
            contactPhone: string;
            waitingFor: ("window" | "money" | "deposit" | "provider" | "revoked" | "ended") | null;
            isReplacement: boolean;
            enteredAt: string | null;
            leftAt: string | null;
            useBefore: string | null;
            moments: components["schemas"]["StayMoment"][];
            help: {
                steps: string[];
                contactName: string;
                contactPhone: string;
            };
            /** Format: date-time */
            readAt: string;
        };
        AccessInstructionsInput: {
            /** Format: uuid */
            grantId: string;
            bookingReference: string;
            status: components["schemas"]["AccessGrantStatusInput"];
            kind: components["schemas"]["AccessKindInput"];
            roomName: string;
            establishmentName: string;
            address: string;
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            /** Format: date-time */
            deliverAt: string;
            secret: string | null;
            steps: string[];
            exitSteps: string[];
            path: components["schemas"]["RoomPathInput"] | null;
            contactName: string;
            contactPhone: string;
            waitingFor: ("window" | "money" | "deposit" | "provider" | "revoked" | "ended") | null;
            isReplacement: boolean;
            enteredAt: string | null;
            leftAt: string | null;
            useBefore: string | null;
            moments: components["schemas"]["StayMomentInput"][];
            help: {
                steps: string[];
                contactName: string;
                contactPhone: string;
            };
            /** Format: date-time */
            readAt: string;
        };
        /** @enum {string} */
        AccessKind: "fixed-code" | "key-box" | "keypad" | "person";
        /** @enum {string} */
        AccessKindInput: "fixed-code" | "key-box" | "keypad" | "person";
        AccessList: {
            items: components["schemas"]["AccessInstructions"][];
        };
        AccessListInput: {
            items: components["schemas"]["AccessInstructionsInput"][];
        };
        AddKeysForm: {
            /** @enum {string} */
            kind: "key" | "badge" | "remote";
            label: string;
            opens: string;
            copies: number;
        };
        AddKeysFormInput: {
            /** @enum {string} */
            kind: "key" | "badge" | "remote";
            label: string;
            opens: string;
            copies: number;
        };
        AddRoom: {
            name: string;
            type: components["schemas"]["RoomType"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItem"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingMode"];
            /** @default [] */
            spaceIds: string[];
        };
        AddRoomInput: {
            name: string;
            type: components["schemas"]["RoomTypeInput"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItemInput"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingModeInput"];
            /** @default [] */
            spaceIds: string[];
        };
        AddedTimetable: {
            /** Format: uuid */
            id: string;
        };
        AddedTimetableInput: {
            /** Format: uuid */
            id: string;
        };
        /** @enum {string} */
        AdjustmentKind: "percent" | "per-day" | "per-session" | "per-booking" | "free-uses" | "minimum" | "ceiling";
        /** @enum {string} */
        AdjustmentKindInput: "percent" | "per-day" | "per-session" | "per-booking" | "free-uses" | "minimum" | "ceiling";
        AdvanceClock: {
            minutes: number;
        };
        AdvanceClockInput: {
            minutes: number;
        };
        AgreeCounterpartForm: {
            actReference: string;
            /** Format: date */
            actOn: string;
        };
        AgreeCounterpartFormInput: {
            actReference: string;
            /** Format: date */
            actOn: string;
        };
        Agreement: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            number: string;
            rank: number;
            status: components["schemas"]["AgreementStatus"];
            parties: components["schemas"]["AgreementParty"][];
            nextParty: components["schemas"]["PartyRole"] | null;
            isSignedOnPaper: boolean;
            toSignSha256: string | null;
            signedSha256: string | null;
            seal: components["schemas"]["DocumentSeal"] | null;
            erasure: {
                /** Format: date-time */
                erasedAt: string;
                listNumber: number;
            } | null;
            evidence: components["schemas"]["EvidenceLink"][];
            isEvidenceIntact: boolean;
            verificationUrl: string;
            /** Format: date-time */
            createdAt: string;
            amendments: {
                rank: number;
                number: string;
                status: components["schemas"]["AgreementStatus"];
            }[];
            minorChangeAt: string | null;
            signableFrom: string | null;
            allowedActions: ("sign" | "record-signature" | "deposit-copy" | "download")[];
        };
        /** @enum {string} */
        AgreementCondition: "organiser-association" | "organiser-training-body" | "organiser-company" | "organiser-public-body" | "organiser-political" | "organiser-religious" | "organiser-individual" | "purpose-cultural" | "purpose-sport" | "purpose-civic" | "purpose-popular-education" | "purpose-training" | "purpose-meeting" | "purpose-social" | "purpose-private-event" | "purpose-commercial" | "event" | "economic-use" | "minors" | "free" | "reduced" | "republican-commitment" | "series" | "several-rooms" | "holidays-excluded" | "holidays-included" | "insurance-declared" | "insurance-ends-early" | "opened-by-person" | "key-box" | "secret-code" | "other-contacts" | "house-rules" | "shared-areas" | "excluded-areas" | "shared-place" | "other-manager" | "other-payee" | "recall-notice-settled" | "instalments" | "payment-due-settled" | "payment-means-settled" | "vat-settled" | "utilities-settled" | "utilities-included" | "deposit" | "key-fee-settled" | "cancellation-settled" | "retention-settled" | "data-contact-settled" | "court-settled" | "not organiser-association" | "not organiser-training-body" | "not organiser-company" | "not organiser-public-body" | "not organiser-political" | "not organiser-religious" | "not organiser-individual" | "not purpose-cultural" | "not purpose-sport" | "not purpose-civic" | "not purpose-popular-education" | "not purpose-training" | "not purpose-meeting" | "not purpose-social" | "not purpose-private-event" | "not purpose-commercial" | "not event" | "not economic-use" | "not minors" | "not free" | "not reduced" | "not republican-commitment" | "not series" | "not several-rooms" | "not holidays-excluded" | "not holidays-included" | "not insurance-declared" | "not insurance-ends-early" | "not opened-by-person" | "not key-box" | "not secret-code" | "not other-contacts" | "not house-rules" | "not shared-areas" | "not excluded-areas" | "not shared-place" | "not other-manager" | "not other-payee" | "not recall-notice-settled" | "not instalments" | "not payment-due-settled" | "not payment-means-settled" | "not vat-settled" | "not utilities-settled" | "not utilities-included" | "not deposit" | "not key-fee-settled" | "not cancellation-settled" | "not retention-settled" | "not data-contact-settled" | "not court-settled";
        /** @enum {string} */
        AgreementConditionInput: "organiser-association" | "organiser-training-body" | "organiser-company" | "organiser-public-body" | "organiser-political" | "organiser-religious" | "organiser-individual" | "purpose-cultural" | "purpose-sport" | "purpose-civic" | "purpose-popular-education" | "purpose-training" | "purpose-meeting" | "purpose-social" | "purpose-private-event" | "purpose-commercial" | "event" | "economic-use" | "minors" | "free" | "reduced" | "republican-commitment" | "series" | "several-rooms" | "holidays-excluded" | "holidays-included" | "insurance-declared" | "insurance-ends-early" | "opened-by-person" | "key-box" | "secret-code" | "other-contacts" | "house-rules" | "shared-areas" | "excluded-areas" | "shared-place" | "other-manager" | "other-payee" | "recall-notice-settled" | "instalments" | "payment-due-settled" | "payment-means-settled" | "vat-settled" | "utilities-settled" | "utilities-included" | "deposit" | "key-fee-settled" | "cancellation-settled" | "retention-settled" | "data-contact-settled" | "court-settled" | "not organiser-association" | "not organiser-training-body" | "not organiser-company" | "not organiser-public-body" | "not organiser-political" | "not organiser-religious" | "not organiser-individual" | "not purpose-cultural" | "not purpose-sport" | "not purpose-civic" | "not purpose-popular-education" | "not purpose-training" | "not purpose-meeting" | "not purpose-social" | "not purpose-private-event" | "not purpose-commercial" | "not event" | "not economic-use" | "not minors" | "not free" | "not reduced" | "not republican-commitment" | "not series" | "not several-rooms" | "not holidays-excluded" | "not holidays-included" | "not insurance-declared" | "not insurance-ends-early" | "not opened-by-person" | "not key-box" | "not secret-code" | "not other-contacts" | "not house-rules" | "not shared-areas" | "not excluded-areas" | "not shared-place" | "not other-manager" | "not other-payee" | "not recall-notice-settled" | "not instalments" | "not payment-due-settled" | "not payment-means-settled" | "not vat-settled" | "not utilities-settled" | "not utilities-included" | "not deposit" | "not key-fee-settled" | "not cancellation-settled" | "not retention-settled" | "not data-contact-settled" | "not court-settled";
        AgreementDecision: {
            /** Format: uuid */
            id: string;
            number: string;
            kind: components["schemas"]["DecisionKind"];
            ground: components["schemas"]["DecisionGround"];
            party: components["schemas"]["PartyRole"];
            decidedBy: string;
            capacity: string;
            reason: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date */
            effectiveOn: string;
            lastDay: string | null;
            sessions: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
            }[];
            lostSessions: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
            }[];
            letterSha256: string | null;
            receivedOn: string | null;
            mayLift: boolean;
        };
        AgreementDecisionInput: {
            /** Format: uuid */
            id: string;
            number: string;
            kind: components["schemas"]["DecisionKindInput"];
            ground: components["schemas"]["DecisionGroundInput"];
            party: components["schemas"]["PartyRoleInput"];
            decidedBy: string;
            capacity: string;
            reason: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date */
            effectiveOn: string;
            lastDay: string | null;
            sessions: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
            }[];
            lostSessions: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
            }[];
            letterSha256: string | null;
            receivedOn: string | null;
            mayLift: boolean;
        };
        AgreementDecisions: {
            items: components["schemas"]["AgreementDecision"][];
            timeZone: string;
            options: components["schemas"]["DecisionOption"][];
            sessionsToCome: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
                /** Format: uuid */
                occurrenceId: string;
            }[];
            mayRecordResignation: boolean;
            endsOn: string | null;
            isEvidenceIntact: boolean;
        };
        AgreementDecisionsInput: {
            items: components["schemas"]["AgreementDecisionInput"][];
            timeZone: string;
            options: components["schemas"]["DecisionOptionInput"][];
            sessionsToCome: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
                /** Format: uuid */
                occurrenceId: string;
            }[];
            mayRecordResignation: boolean;
            endsOn: string | null;
            isEvidenceIntact: boolean;
        };
        AgreementInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            number: string;
            rank: number;
            status: components["schemas"]["AgreementStatusInput"];
            parties: components["schemas"]["AgreementPartyInput"][];
            nextParty: components["schemas"]["PartyRoleInput"] | null;
            isSignedOnPaper: boolean;
            toSignSha256: string | null;
            signedSha256: string | null;
            seal: components["schemas"]["DocumentSealInput"] | null;
            erasure: {
                /** Format: date-time */
                erasedAt: string;
                listNumber: number;
            } | null;
            evidence: components["schemas"]["EvidenceLinkInput"][];
            isEvidenceIntact: boolean;
            verificationUrl: string;
            /** Format: date-time */
            createdAt: string;
            amendments: {
                rank: number;
                number: string;
                status: components["schemas"]["AgreementStatusInput"];
            }[];
            minorChangeAt: string | null;
            signableFrom: string | null;
            allowedActions: ("sign" | "record-signature" | "deposit-copy" | "download")[];
        };
        AgreementPage: {
            items: components["schemas"]["Agreement"][];
            total: number;
            nextCursor: string | null;
        };
        AgreementPageInput: {
            items: components["schemas"]["AgreementInput"][];
            total: number;
            nextCursor: string | null;
        };
        AgreementParty: {
            role: components["schemas"]["PartyRole"];
            name: string;
            representative: string;
            capacity: string;
            signedAt: string | null;
            method: ("one-time-code" | "recorded-decision" | "hand-signed-copy" | "signature-provider") | null;
            signableFrom: string | null;
            copy: {
                /** Format: date */
                signedOn: string;
                sha256: string;
                depositedBy: string;
            } | null;
        };
        AgreementPartyInput: {
            role: components["schemas"]["PartyRoleInput"];
            name: string;
            representative: string;
            capacity: string;
            signedAt: string | null;
            method: ("one-time-code" | "recorded-decision" | "hand-signed-copy" | "signature-provider") | null;
            signableFrom: string | null;
            copy: {
                /** Format: date */
                signedOn: string;
                sha256: string;
                depositedBy: string;
            } | null;
        };
        /** @enum {string} */
        AgreementStatus: "draft" | "to-sign" | "signed" | "amended" | "terminated" | "void";
        /** @enum {string} */
        AgreementStatusInput: "draft" | "to-sign" | "signed" | "amended" | "terminated" | "void";
        AgreementTemplate: {
            /** @enum {string} */
            buildingKind: "college" | "municipal-hall";
            inForce: {
                version: components["schemas"]["TemplateVersion"] | null;
                articles: components["schemas"]["TemplateArticle"][];
            };
            draft: {
                revision: number;
                articles: components["schemas"]["TemplateArticle"][];
                /** Format: date-time */
                editedAt: string;
                editedBy: string;
                problems: components["schemas"]["TemplateProblem"][];
            } | null;
            versions: components["schemas"]["TemplateVersion"][];
            variables: {
                /** @enum {string} */
                name: "convention.numero" | "activite" | "categorie" | "public" | "effectif" | "site.nom" | "site.adresse" | "site.parties-communes" | "site.locaux-exclus" | "organisateur.nom" | "organisateur.representant" | "organisateur.qualite" | "proprietaire.nom" | "etablissement.nom" | "second-etablissement.nom" | "gestionnaire.nom" | "gestionnaire" | "du-gestionnaire" | "signataires" | "responsable.nom" | "responsable.telephone" | "contact.nom" | "contact.telephone" | "contact.courriel" | "contacts.autres" | "seances.nombre" | "seances.premiere" | "seances.derniere" | "reprise.delai" | "gratuite.fondement" | "gratuite.acte" | "gratuite.valeur" | "tarif.nom" | "tarif.version" | "tarif.acte" | "redevance.total" | "redevance.beneficiaire" | "paiement.delai" | "paiement.moyens" | "tva" | "depots" | "cle.montant" | "assurance.assureur" | "assurance.contrat" | "assurance.echeance" | "modification.ecart" | "modification.personnes" | "conservation" | "donnees.contact" | "tribunal";
                needs: components["schemas"]["AgreementCondition"][];
            }[];
            conditions: components["schemas"]["AgreementCondition"][];
            computedBlocks: {
                /** @enum {string} */
                name: "rooms" | "dates" | "price" | "ways-in" | "instalments" | "cancellation-steps" | "house-rules";
                needs: components["schemas"]["AgreementCondition"][];
            }[];
            examples: {
                /** Format: uuid */
                id: string;
                reference: string;
                label: string;
            }[];
            allowedActions: ("edit" | "publish")[];
        };
        AgreementTemplateInput: {
            /** @enum {string} */
            buildingKind: "college" | "municipal-hall";
            inForce: {
                version: components["schemas"]["TemplateVersionInput"] | null;
                articles: components["schemas"]["TemplateArticleInput"][];
            };
            draft: {
                revision: number;
                articles: components["schemas"]["TemplateArticleInput"][];
                /** Format: date-time */
                editedAt: string;
                editedBy: string;
                problems: components["schemas"]["TemplateProblemInput"][];
            } | null;
            versions: components["schemas"]["TemplateVersionInput"][];
            variables: {
                /** @enum {string} */
                name: "convention.numero" | "activite" | "categorie" | "public" | "effectif" | "site.nom" | "site.adresse" | "site.parties-communes" | "site.locaux-exclus" | "organisateur.nom" | "organisateur.representant" | "organisateur.qualite" | "proprietaire.nom" | "etablissement.nom" | "second-etablissement.nom" | "gestionnaire.nom" | "gestionnaire" | "du-gestionnaire" | "signataires" | "responsable.nom" | "responsable.telephone" | "contact.nom" | "contact.telephone" | "contact.courriel" | "contacts.autres" | "seances.nombre" | "seances.premiere" | "seances.derniere" | "reprise.delai" | "gratuite.fondement" | "gratuite.acte" | "gratuite.valeur" | "tarif.nom" | "tarif.version" | "tarif.acte" | "redevance.total" | "redevance.beneficiaire" | "paiement.delai" | "paiement.moyens" | "tva" | "depots" | "cle.montant" | "assurance.assureur" | "assurance.contrat" | "assurance.echeance" | "modification.ecart" | "modification.personnes" | "conservation" | "donnees.contact" | "tribunal";
                needs: components["schemas"]["AgreementConditionInput"][];
            }[];
            conditions: components["schemas"]["AgreementConditionInput"][];
            computedBlocks: {
                /** @enum {string} */
                name: "rooms" | "dates" | "price" | "ways-in" | "instalments" | "cancellation-steps" | "house-rules";
                needs: components["schemas"]["AgreementConditionInput"][];
            }[];
            examples: {
                /** Format: uuid */
                id: string;
                reference: string;
                label: string;
            }[];
            allowedActions: ("edit" | "publish")[];
        };
        AgreementText: {
            title: string;
            preamble: string[];
            articles: {
                number: number;
                title: string;
                paragraphs: string[];
            }[];
            annexes: {
                letter: string;
                title: string;
                state: string;
            }[];
            calendar: {
                columns: string[];
                rows: string[][];
            } | null;
        };
        AgreementTextInput: {
            title: string;
            preamble: string[];
            articles: {
                number: number;
                title: string;
                paragraphs: string[];
            }[];
            annexes: {
                letter: string;
                title: string;
                state: string;
            }[];
            calendar: {
                columns: string[];
                rows: string[][];
            } | null;
        };
        Amendment: {
            /** Format: uuid */
            id: string;
            askedBy: components["schemas"]["AmendmentSide"];
            askedByName: string;
            message: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            sessions: {
                /** Format: uuid */
                occurrenceId: string;
                from: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    room: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                };
                to: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    room: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                };
            }[];
            headcount: {
                from: number;
                to: number;
            } | null;
            totalBeforeCents: number | null;
            totalAfterCents: number | null;
        };
        AmendmentInput: {
            /** Format: uuid */
            id: string;
            askedBy: components["schemas"]["AmendmentSideInput"];
            askedByName: string;
            message: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            sessions: {
                /** Format: uuid */
                occurrenceId: string;
                from: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    room: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                };
                to: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    room: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                };
            }[];
            headcount: {
                from: number;
                to: number;
            } | null;
            totalBeforeCents: number | null;
            totalAfterCents: number | null;
        };
        AmendmentPreview: {
            timeZone: string;
            moves: {
                /** Format: uuid */
                occurrenceId: string;
                outcome: components["schemas"]["SessionOutcome"];
                closedBecause: components["schemas"]["ClosedReason"] | null;
                takenBy: components["schemas"]["OccupancyKind"] | null;
            }[];
            refusals: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            }[];
            totalBeforeCents: number | null;
            totalAfterCents: number | null;
        };
        AmendmentPreviewInput: {
            timeZone: string;
            moves: {
                /** Format: uuid */
                occurrenceId: string;
                outcome: components["schemas"]["SessionOutcomeInput"];
                closedBecause: components["schemas"]["ClosedReasonInput"] | null;
                takenBy: components["schemas"]["OccupancyKindInput"] | null;
            }[];
            refusals: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            }[];
            totalBeforeCents: number | null;
            totalAfterCents: number | null;
        };
        AmendmentQuestion: {
            moves: components["schemas"]["SessionMove"][];
            headcount?: number;
        };
        AmendmentQuestionInput: {
            moves: components["schemas"]["SessionMoveInput"][];
            headcount?: number;
        };
        /** @enum {string} */
        AmendmentSide: "applicant" | "establishment";
        /** @enum {string} */
        AmendmentSideInput: "applicant" | "establishment";
        Approve: {
            note?: string;
            /** @default [] */
            refused: components["schemas"]["RefusedSessions"][];
        };
        ApproveInput: {
            note?: string;
            /** @default [] */
            refused: components["schemas"]["RefusedSessionsInput"][];
        };
        Archives: {
            rules: {
                "signed-agreement": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
                "unsigned-agreement": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
                "condition-report": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
                "problem-report": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
            };
            areProposed: boolean;
            eliminations: components["schemas"]["Elimination"][];
        };
        ArchivesInput: {
            rules: {
                "signed-agreement": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
                "unsigned-agreement": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
                "condition-report": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
                "problem-report": {
                    years: number;
                    /** @enum {string} */
                    fate: "destroy" | "sort" | "keep";
                };
            };
            areProposed: boolean;
            eliminations: components["schemas"]["EliminationInput"][];
        };
        AskAmendment: {
            moves: components["schemas"]["SessionMove"][];
            headcount?: number;
            /** @default  */
            message: string;
        };
        AskAmendmentInput: {
            moves: components["schemas"]["SessionMoveInput"][];
            headcount?: number;
            /** @default  */
            message: string;
        };
        AskMobileCode: {
            number: string;
        };
        AskMobileCodeInput: {
            number: string;
        };
        AskSignature: {
            party: components["schemas"]["PartyRole"];
        };
        AskSignatureInput: {
            party: components["schemas"]["PartyRoleInput"];
        };
        AskedDeposit: {
            code: string;
            label: string;
            amountCents: number;
        };
        AskedDepositInput: {
            code: string;
            label: string;
            amountCents: number;
        };
        AvailabilityAnswer: {
            /** @enum {string} */
            kind: "free" | "partly" | "taken" | "closed" | "not-asked";
            freeFrom: string | null;
            freeUntil: string | null;
            nearest: components["schemas"]["Slot"] | null;
        };
        AvailabilityAnswerInput: {
            /** @enum {string} */
            kind: "free" | "partly" | "taken" | "closed" | "not-asked";
            freeFrom: string | null;
            freeUntil: string | null;
            nearest: components["schemas"]["SlotInput"] | null;
        };
        BankMatch: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            organisationName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["BankMatchKind"];
            amountCents: number;
            matchedBy: string;
            /** Format: date-time */
            matchedAt: string;
            undone: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
        };
        BankMatchInput: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            organisationName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["BankMatchKindInput"];
            amountCents: number;
            matchedBy: string;
            /** Format: date-time */
            matchedAt: string;
            undone: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
        };
        /** @enum {string} */
        BankMatchKind: "payment" | "refund" | "returned" | "already-recorded";
        /** @enum {string} */
        BankMatchKindInput: "payment" | "refund" | "returned" | "already-recorded";
        BankMovement: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            bookedOn: string;
            amountCents: number;
            remainingCents: number;
            label: string;
            counterparty: string | null;
            reference: string | null;
            isReturn: boolean;
            state: components["schemas"]["BankMovementState"];
            setAside: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
            echoes: {
                fileName: string;
                format: components["schemas"]["BankStatementFormat"];
                /** Format: date-time */
                importedAt: string;
                reason: components["schemas"]["EchoReason"];
            }[];
            certainty: components["schemas"]["MatchCertainty"];
            options: components["schemas"]["MatchOption"][];
            matches: components["schemas"]["BankMatch"][];
            allowedActions: ("match" | "set-aside" | "take-back" | "undo")[];
        };
        BankMovementInput: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            bookedOn: string;
            amountCents: number;
            remainingCents: number;
            label: string;
            counterparty: string | null;
            reference: string | null;
            isReturn: boolean;
            state: components["schemas"]["BankMovementStateInput"];
            setAside: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
            echoes: {
                fileName: string;
                format: components["schemas"]["BankStatementFormatInput"];
                /** Format: date-time */
                importedAt: string;
                reason: components["schemas"]["EchoReasonInput"];
            }[];
            certainty: components["schemas"]["MatchCertaintyInput"];
            options: components["schemas"]["MatchOptionInput"][];
            matches: components["schemas"]["BankMatchInput"][];
            allowedActions: ("match" | "set-aside" | "take-back" | "undo")[];
        };
        BankMovementPage: {
            items: components["schemas"]["BankMovement"][];
            nextCursor: string | null;
            totals: {
                toDo: {
                    count: number;
                    inCents: number;
                    outCents: number;
                };
                reconciled: {
                    count: number;
                    inCents: number;
                    outCents: number;
                };
                setAside: {
                    count: number;
                    inCents: number;
                    outCents: number;
                };
            };
            sure: string[];
        };
        BankMovementPageInput: {
            items: components["schemas"]["BankMovementInput"][];
            nextCursor: string | null;
            totals: {
                toDo: {
                    count: number;
                    inCents: number;
                    outCents: number;
                };
                reconciled: {
                    count: number;
                    inCents: number;
                    outCents: number;
                };
                setAside: {
                    count: number;
                    inCents: number;
                    outCents: number;
                };
            };
            sure: string[];
        };
        /** @enum {string} */
        BankMovementState: "to-do" | "reconciled" | "set-aside";
        /** @enum {string} */
        BankMovementStateInput: "to-do" | "reconciled" | "set-aside";
        /** @enum {string} */
        BankStatementFormat: "csv" | "camt-053";
        /** @enum {string} */
        BankStatementFormatInput: "csv" | "camt-053";
        BankStatementList: {
            payeeName: string;
            items: components["schemas"]["BankStatementSummary"][];
        };
        BankStatementListInput: {
            payeeName: string;
            items: components["schemas"]["BankStatementSummaryInput"][];
        };
        BankStatementSummary: {
            /** Format: uuid */
            id: string;
            fileName: string;
            format: components["schemas"]["BankStatementFormat"];
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            added: number;
            known: number;
            importedBy: string;
            /** Format: date-time */
            createdAt: string;
        };
        BankStatementSummaryInput: {
            /** Format: uuid */
            id: string;
            fileName: string;
            format: components["schemas"]["BankStatementFormatInput"];
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            added: number;
            known: number;
            importedBy: string;
            /** Format: date-time */
            createdAt: string;
        };
        BoardAct: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            legalEntityId: string;
            legalEntityName: string;
            number: string;
            subject: string;
            /** Format: date */
            votedOn: string;
            /** Format: date */
            transmittedOn: string;
            /** Format: date */
            executoryFrom: string;
            validUntil: string | null;
        };
        BoardActForm: {
            /** Format: uuid */
            legalEntityId: string;
            number: string;
            subject: string;
            /** Format: date */
            votedOn: string;
            /** Format: date */
            transmittedOn: string;
            /** @default null */
            validUntil: string | null;
        };
        BoardActFormInput: {
            /** Format: uuid */
            legalEntityId: string;
            number: string;
            subject: string;
            /** Format: date */
            votedOn: string;
            /** Format: date */
            transmittedOn: string;
            /** @default null */
            validUntil: string | null;
        };
        BoardActInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            legalEntityId: string;
            legalEntityName: string;
            number: string;
            subject: string;
            /** Format: date */
            votedOn: string;
            /** Format: date */
            transmittedOn: string;
            /** Format: date */
            executoryFrom: string;
            validUntil: string | null;
        };
        BoardActList: {
            items: components["schemas"]["BoardAct"][];
        };
        BoardActListInput: {
            items: components["schemas"]["BoardActInput"][];
        };
        Booking: {
            /** Format: uuid */
            id: string;
            reference: string | null;
            status: components["schemas"]["BookingStatus"];
            cancelledSide: components["schemas"]["CancelledSide"] | null;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
                type: components["schemas"]["RoomType"];
                capacity: number;
            };
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKind"];
                city: string;
                phone: string | null;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKind"];
            };
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            headcount: number | null;
            purpose: components["schemas"]["Purpose"] | null;
            activity: string;
            totalCents: number | null;
            submittedAt: string | null;
            decisionDeadline: string | null;
            /** Format: date-time */
            createdAt: string;
            isPast: boolean;
            recurrence: components["schemas"]["Recurrence"] | null;
            sessions: {
                asked: number;
                standing: number;
            };
            facts: components["schemas"]["BookingFactsRead"];
            occurrences: components["schemas"]["BookingSession"][];
            leftOut: components["schemas"]["BookingSession"][];
            quote: components["schemas"]["Quote"] | null;
            account: components["schemas"]["BookingAccount"] | null;
            refusalReasons: components["schemas"]["RefusalReason"][];
            checks: components["schemas"]["BookingCheck"][];
            organisationContact: {
                representativeName: string;
                email: string;
                phone: string | null;
                city: string;
            } | null;
            applicantName: string;
            isRecordedByStaff: boolean;
            insurance: {
                /** Format: uuid */
                pieceId: string;
                insurer: string;
                policyNumber: string;
                /** Format: date */
                validUntil: string;
                hasFile: boolean;
            } | null;
            pieces: components["schemas"]["CalledPiece"][];
            refusal: {
                reason: components["schemas"]["RefusalReason"];
                text: string;
            } | null;
            cancellation: {
                side: components["schemas"]["CancelledSide"];
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            proposal: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                message: string;
                /** Format: date-time */
                expiresAt: string;
                totalCents: number | null;
            } | null;
            amendment: components["schemas"]["Amendment"] | null;
            undoUntil: string | null;
            messages: components["schemas"]["BookingMessage"][];
            timeline: components["schemas"]["TimelineEntry"][];
            agreementId: string | null;
            agreementStatus: string | null;
            allowedActions: components["schemas"]["BookingAction"][];
            cancelSides: components["schemas"]["CancelledSide"][];
            mayMessage: boolean;
            mayOverridePrice: boolean;
            quoteNumber: string | null;
            houseRules: string;
        };
        BookingAccount: {
            agreedCents: number;
            changes: {
                /** Format: date-time */
                at: string;
                kind: components["schemas"]["LedgerEntryKind"];
                cents: number;
                reason: string;
            }[];
            dueCents: number;
            owed: components["schemas"]["Owed"];
            mayWaive: boolean;
        };
        BookingAccountInput: {
            agreedCents: number;
            changes: {
                /** Format: date-time */
                at: string;
                kind: components["schemas"]["LedgerEntryKindInput"];
                cents: number;
                reason: string;
            }[];
            dueCents: number;
            owed: components["schemas"]["OwedInput"];
            mayWaive: boolean;
        };
        /** @enum {string} */
        BookingAction: "submit" | "approve" | "undo-approval" | "refuse" | "request-information" | "complete" | "counter-propose" | "accept-proposal" | "decline-proposal" | "withdraw" | "cancel" | "cancel-occurrences" | "ask-amendment" | "accept-amendment" | "refuse-amendment" | "withdraw-amendment" | "lapse-amendment" | "stop-sessions" | "restore-sessions" | "relocate-sessions" | "terminate" | "confirm" | "expire" | "end";
        /** @enum {string} */
        BookingActionInput: "submit" | "approve" | "undo-approval" | "refuse" | "request-information" | "complete" | "counter-propose" | "accept-proposal" | "decline-proposal" | "withdraw" | "cancel" | "cancel-occurrences" | "ask-amendment" | "accept-amendment" | "refuse-amendment" | "withdraw-amendment" | "lapse-amendment" | "stop-sessions" | "restore-sessions" | "relocate-sessions" | "terminate" | "confirm" | "expire" | "end";
        BookingCheck: {
            code: string;
            /** @enum {string} */
            outcome: "ok" | "warning" | "refused";
            params: {
                [key: string]: unknown;
            };
        };
        BookingCheckInput: {
            code: string;
            /** @enum {string} */
            outcome: "ok" | "warning" | "refused";
            params: {
                [key: string]: unknown;
            };
        };
        BookingCounterparts: {
            items: components["schemas"]["Counterpart"][];
            mayPropose: boolean;
            openCents: number;
        };
        BookingCounterpartsInput: {
            items: components["schemas"]["CounterpartInput"][];
            mayPropose: boolean;
            openCents: number;
        };
        BookingFacts: {
            /** @default null */
            purpose: components["schemas"]["Purpose"] | null;
            /** @default  */
            activity: string;
            /** @default null */
            headcount: number | null;
            /** @default seated */
            configuration: components["schemas"]["RoomConfiguration"];
            /** @default false */
            withMinors: boolean;
            /** @default false */
            openToPublic: boolean;
            /** @default  */
            responsibleName: string;
            /** @default  */
            responsiblePhone: string | "";
            /** @default  */
            responsibleEmail: string | "";
            /** @default  */
            equipmentWanted: string;
            /** @default [] */
            options: components["schemas"]["ChosenOption"][];
            /** @default  */
            notes: string;
        };
        BookingFactsInput: {
            /** @default null */
            purpose: components["schemas"]["PurposeInput"] | null;
            /** @default  */
            activity: string;
            /** @default null */
            headcount: number | null;
            /** @default seated */
            configuration: components["schemas"]["RoomConfigurationInput"];
            /** @default false */
            withMinors: boolean;
            /** @default false */
            openToPublic: boolean;
            /** @default  */
            responsibleName: string;
            /** @default  */
            responsiblePhone: string | "";
            /** @default  */
            responsibleEmail: string | "";
            /** @default  */
            equipmentWanted: string;
            /** @default [] */
            options: components["schemas"]["ChosenOptionInput"][];
            /** @default  */
            notes: string;
        };
        BookingFactsRead: {
            /** @default null */
            purpose: components["schemas"]["Purpose"] | null;
            /** @default  */
            activity: string;
            /** @default null */
            headcount: number | null;
            /** @default seated */
            configuration: components["schemas"]["RoomConfiguration"];
            /** @default false */
            withMinors: boolean;
            /** @default false */
            openToPublic: boolean;
            /** @default  */
            responsibleName: string;
            /** @default  */
            responsiblePhone: string | "";
            /** @default  */
            responsibleEmail: string | "";
            /** @default  */
            equipmentWanted: string;
            /** @default [] */
            options: components["schemas"]["ChosenOption"][];
            /** @default  */
            notes: string;
        };
        BookingFactsReadInput: {
            /** @default null */
            purpose: components["schemas"]["PurposeInput"] | null;
            /** @default  */
            activity: string;
            /** @default null */
            headcount: number | null;
            /** @default seated */
            configuration: components["schemas"]["RoomConfigurationInput"];
            /** @default false */
            withMinors: boolean;
            /** @default false */
            openToPublic: boolean;
            /** @default  */
            responsibleName: string;
            /** @default  */
            responsiblePhone: string | "";
            /** @default  */
            responsibleEmail: string | "";
            /** @default  */
            equipmentWanted: string;
            /** @default [] */
            options: components["schemas"]["ChosenOptionInput"][];
            /** @default  */
            notes: string;
        };
        BookingInput: {
            /** Format: uuid */
            id: string;
            reference: string | null;
            status: components["schemas"]["BookingStatusInput"];
            cancelledSide: components["schemas"]["CancelledSideInput"] | null;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
                type: components["schemas"]["RoomTypeInput"];
                capacity: number;
            };
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKindInput"];
                city: string;
                phone: string | null;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKindInput"];
            };
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            headcount: number | null;
            purpose: components["schemas"]["PurposeInput"] | null;
            activity: string;
            totalCents: number | null;
            submittedAt: string | null;
            decisionDeadline: string | null;
            /** Format: date-time */
            createdAt: string;
            isPast: boolean;
            recurrence: components["schemas"]["RecurrenceInput"] | null;
            sessions: {
                asked: number;
                standing: number;
            };
            facts: components["schemas"]["BookingFactsReadInput"];
            occurrences: components["schemas"]["BookingSessionInput"][];
            leftOut: components["schemas"]["BookingSessionInput"][];
            quote: components["schemas"]["QuoteInput"] | null;
            account: components["schemas"]["BookingAccountInput"] | null;
            refusalReasons: components["schemas"]["RefusalReasonInput"][];
            checks: components["schemas"]["BookingCheckInput"][];
            organisationContact: {
                representativeName: string;
                email: string;
                phone: string | null;
                city: string;
            } | null;
            applicantName: string;
            isRecordedByStaff: boolean;
            insurance: {
                /** Format: uuid */
                pieceId: string;
                insurer: string;
                policyNumber: string;
                /** Format: date */
                validUntil: string;
                hasFile: boolean;
            } | null;
            pieces: components["schemas"]["CalledPieceInput"][];
            refusal: {
                reason: components["schemas"]["RefusalReasonInput"];
                text: string;
            } | null;
            cancellation: {
                side: components["schemas"]["CancelledSideInput"];
                reason: string;
                /** Format: date-time */
                at: string;
            } | null;
            proposal: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                message: string;
                /** Format: date-time */
                expiresAt: string;
                totalCents: number | null;
            } | null;
            amendment: components["schemas"]["AmendmentInput"] | null;
            undoUntil: string | null;
            messages: components["schemas"]["BookingMessageInput"][];
            timeline: components["schemas"]["TimelineEntryInput"][];
            agreementId: string | null;
            agreementStatus: string | null;
            allowedActions: components["schemas"]["BookingActionInput"][];
            cancelSides: components["schemas"]["CancelledSideInput"][];
            mayMessage: boolean;
            mayOverridePrice: boolean;
            quoteNumber: string | null;
            houseRules: string;
        };
        BookingItem: {
            /** Format: uuid */
            id: string;
            reference: string | null;
            status: components["schemas"]["BookingStatus"];
            cancelledSide: components["schemas"]["CancelledSide"] | null;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
                type: components["schemas"]["RoomType"];
                capacity: number;
            };
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKind"];
                city: string;
                phone: string | null;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKind"];
            };
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            headcount: number | null;
            purpose: components["schemas"]["Purpose"] | null;
            activity: string;
            totalCents: number | null;
            submittedAt: string | null;
            decisionDeadline: string | null;
            /** Format: date-time */
            createdAt: string;
            isPast: boolean;
            recurrence: components["schemas"]["Recurrence"] | null;
            sessions: {
                asked: number;
                standing: number;
            };
            unreadMessages: number;
            amendmentAwaits: components["schemas"]["AmendmentSide"] | null;
        };
        BookingItemInput: {
            /** Format: uuid */
            id: string;
            reference: string | null;
            status: components["schemas"]["BookingStatusInput"];
            cancelledSide: components["schemas"]["CancelledSideInput"] | null;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
                type: components["schemas"]["RoomTypeInput"];
                capacity: number;
            };
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKindInput"];
                city: string;
                phone: string | null;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKindInput"];
            };
            timeZone: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            headcount: number | null;
            purpose: components["schemas"]["PurposeInput"] | null;
            activity: string;
            totalCents: number | null;
            submittedAt: string | null;
            decisionDeadline: string | null;
            /** Format: date-time */
            createdAt: string;
            isPast: boolean;
            recurrence: components["schemas"]["RecurrenceInput"] | null;
            sessions: {
                asked: number;
                standing: number;
            };
            unreadMessages: number;
            amendmentAwaits: components["schemas"]["AmendmentSideInput"] | null;
        };
        BookingKeys: {
            /** Format: uuid */
            bookingId: string;
            suggestion: {
                borrowerName: string;
                borrowerPhone: string;
                /** Format: date */
                dueOn: string;
            };
            calledFor: string[];
            free: components["schemas"]["KeyCopy"][];
            held: components["schemas"]["KeyCopy"][];
            timeZone: string;
        };
        BookingKeysInput: {
            /** Format: uuid */
            bookingId: string;
            suggestion: {
                borrowerName: string;
                borrowerPhone: string;
                /** Format: date */
                dueOn: string;
            };
            calledFor: string[];
            free: components["schemas"]["KeyCopyInput"][];
            held: components["schemas"]["KeyCopyInput"][];
            timeZone: string;
        };
        BookingMessage: {
            /** Format: uuid */
            id: string;
            authorName: string;
            /** @enum {string} */
            side: "applicant" | "establishment" | "system";
            body: string;
            /** Format: date-time */
            createdAt: string;
        };
        BookingMessageInput: {
            /** Format: uuid */
            id: string;
            authorName: string;
            /** @enum {string} */
            side: "applicant" | "establishment" | "system";
            body: string;
            /** Format: date-time */
            createdAt: string;
        };
        BookingPage: {
            items: components["schemas"]["BookingItem"][];
            total: number;
            nextCursor: string | null;
            counts: {
                toHandle: number;
                upcoming: number;
                pending: number;
                past: number;
            };
        };
        BookingPageInput: {
            items: components["schemas"]["BookingItemInput"][];
            total: number;
            nextCursor: string | null;
            counts: {
                toHandle: number;
                upcoming: number;
                pending: number;
                past: number;
            };
        };
        BookingReadiness: {
            items: components["schemas"]["ReadinessLine"][];
        };
        BookingReadinessInput: {
            items: components["schemas"]["ReadinessLineInput"][];
        };
        BookingSession: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            status: components["schemas"]["OccurrenceStatus"];
            suspendedFor: components["schemas"]["PieceKind"] | null;
            reason: components["schemas"]["OccurrenceReason"] | null;
            reasonText: string | null;
            refusalReason: components["schemas"]["RefusalReason"] | null;
            cancelledSide: components["schemas"]["CancelledSide"] | null;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            hasBegun: boolean;
            takenBy: {
                kind: components["schemas"]["OccupancyKind"];
                label: string;
            } | null;
        };
        BookingSessionInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            status: components["schemas"]["OccurrenceStatusInput"];
            suspendedFor: components["schemas"]["PieceKindInput"] | null;
            reason: components["schemas"]["OccurrenceReasonInput"] | null;
            reasonText: string | null;
            refusalReason: components["schemas"]["RefusalReasonInput"] | null;
            cancelledSide: components["schemas"]["CancelledSideInput"] | null;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            hasBegun: boolean;
            takenBy: {
                kind: components["schemas"]["OccupancyKindInput"];
                label: string;
            } | null;
        };
        /** @enum {string} */
        BookingStatus: "draft" | "submitted" | "to-complete" | "counter-proposed" | "approved" | "confirmed" | "refused" | "withdrawn" | "cancelled" | "expired" | "ended";
        /** @enum {string} */
        BookingStatusInput: "draft" | "submitted" | "to-complete" | "counter-proposed" | "approved" | "confirmed" | "refused" | "withdrawn" | "cancelled" | "expired" | "ended";
        BuildingForm: {
            name: string;
            /** @default null */
            maxPeople: number | null;
            erpType?: components["schemas"]["ErpType"] | null;
        };
        BuildingFormInput: {
            name: string;
            /** @default null */
            maxPeople: number | null;
            erpType?: components["schemas"]["ErpTypeInput"] | null;
        };
        /** @enum {string} */
        BuildingKind: "college" | "lycee" | "ecole" | "municipal-hall";
        /** @enum {string} */
        BuildingKindInput: "college" | "lycee" | "ecole" | "municipal-hall";
        CalendarFeed: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CalendarFeedKind"];
            name: string | null;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
        };
        CalendarFeedChoice: {
            kind: components["schemas"]["CalendarFeedKind"];
            /** Format: uuid */
            subjectId: string;
            name: string;
        };
        CalendarFeedChoiceInput: {
            kind: components["schemas"]["CalendarFeedKindInput"];
            /** Format: uuid */
            subjectId: string;
            name: string;
        };
        CalendarFeedCreated: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CalendarFeedKind"];
            name: string | null;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            url: string;
        };
        CalendarFeedCreatedInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CalendarFeedKindInput"];
            name: string | null;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            url: string;
        };
        CalendarFeedForm: {
            kind: components["schemas"]["CalendarFeedKind"];
            /** Format: uuid */
            subjectId: string;
        };
        CalendarFeedFormInput: {
            kind: components["schemas"]["CalendarFeedKindInput"];
            /** Format: uuid */
            subjectId: string;
        };
        CalendarFeedInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CalendarFeedKindInput"];
            name: string | null;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
        };
        /** @enum {string} */
        CalendarFeedKind: "account" | "organisation" | "establishment" | "room";
        /** @enum {string} */
        CalendarFeedKindInput: "account" | "organisation" | "establishment" | "room";
        CalendarFeedList: {
            items: components["schemas"]["CalendarFeed"][];
            choices: components["schemas"]["CalendarFeedChoice"][];
        };
        CalendarFeedListInput: {
            items: components["schemas"]["CalendarFeedInput"][];
            choices: components["schemas"]["CalendarFeedChoiceInput"][];
        };
        CalledPiece: {
            kind: components["schemas"]["PieceKind"];
            stops: components["schemas"]["PieceStop"];
            /** @enum {string} */
            state: "valid" | "missing" | "expired" | "refused" | "to-verify";
            piece: {
                /** Format: uuid */
                id: string;
                version: number;
                validUntil: string | null;
                hasFile: boolean;
                verdict: components["schemas"]["PieceVerdict"] | null;
                reason: string;
                reviewedAt: string | null;
                reviewerName: string;
            } | null;
        };
        CalledPieceInput: {
            kind: components["schemas"]["PieceKindInput"];
            stops: components["schemas"]["PieceStopInput"];
            /** @enum {string} */
            state: "valid" | "missing" | "expired" | "refused" | "to-verify";
            piece: {
                /** Format: uuid */
                id: string;
                version: number;
                validUntil: string | null;
                hasFile: boolean;
                verdict: components["schemas"]["PieceVerdictInput"] | null;
                reason: string;
                reviewedAt: string | null;
                reviewerName: string;
            } | null;
        };
        Cancel: {
            side?: components["schemas"]["CancelledSide"];
            reason: string;
        };
        CancelInput: {
            side?: components["schemas"]["CancelledSideInput"];
            reason: string;
        };
        CancelOccurrences: {
            occurrenceIds: string[];
            side?: components["schemas"]["CancelledSide"];
            reason: string;
        };
        CancelOccurrencesInput: {
            occurrenceIds: string[];
            side?: components["schemas"]["CancelledSideInput"];
            reason: string;
        };
        CancellationCost: {
            parts: {
                noticeDays: number;
                sessions: number;
                keptPercent: number;
                priceCents: number;
                keptCents: number;
            }[];
            givenUpCents: number;
            keptCents: number;
            dueNowCents: number | null;
            dueAfterCents: number | null;
            explanation: string[];
        };
        CancellationCostInput: {
            parts: {
                noticeDays: number;
                sessions: number;
                keptPercent: number;
                priceCents: number;
                keptCents: number;
            }[];
            givenUpCents: number;
            keptCents: number;
            dueNowCents: number | null;
            dueAfterCents: number | null;
            explanation: string[];
        };
        CancellationQuestion: {
            occurrenceIds?: string[];
            side?: components["schemas"]["CancelledSide"];
        };
        CancellationQuestionInput: {
            occurrenceIds?: string[];
            side?: components["schemas"]["CancelledSideInput"];
        };
        CancellationTerms: {
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKind"] | null;
            tiers: components["schemas"]["CancellationTier"][];
        };
        CancellationTermsInput: {
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKindInput"] | null;
            tiers: components["schemas"]["CancellationTierInput"][];
        };
        CancellationTier: {
            noticeDays: number;
            keptPercent: number;
            /** @default 0 */
            minimumCents: number;
        };
        CancellationTierInput: {
            noticeDays: number;
            keptPercent: number;
            /** @default 0 */
            minimumCents: number;
        };
        /** @enum {string} */
        CancelledSide: "applicant" | "establishment" | "owner" | "authority";
        /** @enum {string} */
        CancelledSideInput: "applicant" | "establishment" | "owner" | "authority";
        CaretakerDay: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            establishmentPhone: string | null;
            timeZone: string;
            /** Format: date */
            date: string;
            /** Format: date */
            today: string;
            closesAt: string | null;
            people: number;
            visits: components["schemas"]["CaretakerVisit"][];
            /** Format: date-time */
            generatedAt: string;
        };
        CaretakerDayInput: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            establishmentPhone: string | null;
            timeZone: string;
            /** Format: date */
            date: string;
            /** Format: date */
            today: string;
            closesAt: string | null;
            people: number;
            visits: components["schemas"]["CaretakerVisitInput"][];
            /** Format: date-time */
            generatedAt: string;
        };
        CaretakerLink: {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
        };
        CaretakerLinkCreated: {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            url: string;
        };
        CaretakerLinkCreatedInput: {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            url: string;
        };
        CaretakerLinkForm: {
            label: string;
        };
        CaretakerLinkFormInput: {
            label: string;
        };
        CaretakerLinkInput: {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
        };
        CaretakerLinkList: {
            items: components["schemas"]["CaretakerLink"][];
        };
        CaretakerLinkListInput: {
            items: components["schemas"]["CaretakerLinkInput"][];
        };
        CaretakerVisit: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            roomName: string;
            organisationName: string;
            headcount: number | null;
            responsibleName: string;
            responsiblePhone: string;
            accessKind: components["schemas"]["AccessKind"] | null;
            instructions: string[];
            /** @enum {string} */
            state: "upcoming" | "now" | "past";
            presence: ("arrived" | "absent") | null;
        };
        CaretakerVisitInput: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            roomName: string;
            organisationName: string;
            headcount: number | null;
            responsibleName: string;
            responsiblePhone: string;
            accessKind: components["schemas"]["AccessKindInput"] | null;
            instructions: string[];
            /** @enum {string} */
            state: "upcoming" | "now" | "past";
            presence: ("arrived" | "absent") | null;
        };
        CaretakerWeek: {
            days: components["schemas"]["CaretakerDay"][];
        };
        CaretakerWeekInput: {
            days: components["schemas"]["CaretakerDayInput"][];
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        ChangePasswordInput: {
            currentPassword: string;
            newPassword: string;
        };
        Charge: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            roomName: string;
            payeeName: string;
            establishmentName: string;
            status: components["schemas"]["ChargeStatus"];
            amountCents: number;
            balanceCents: number;
            paidCents: number;
            reconciledCents: number;
            payments: components["schemas"]["ChargePayment"][];
            waivedCents: number;
            inKindCents: number;
            refundableCents: number;
            valuedCents: number | null;
            legalBasis: string | null;
            /** Format: date */
            dueOn: string;
            owed: components["schemas"]["Owed"];
            /** Format: date */
            usedOn: string;
            /** Format: date-time */
            createdAt: string;
            quote: components["schemas"]["Quote"];
        };
        ChargeInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            roomName: string;
            payeeName: string;
            establishmentName: string;
            status: components["schemas"]["ChargeStatusInput"];
            amountCents: number;
            balanceCents: number;
            paidCents: number;
            reconciledCents: number;
            payments: components["schemas"]["ChargePaymentInput"][];
            waivedCents: number;
            inKindCents: number;
            refundableCents: number;
            valuedCents: number | null;
            legalBasis: string | null;
            /** Format: date */
            dueOn: string;
            owed: components["schemas"]["OwedInput"];
            /** Format: date */
            usedOn: string;
            /** Format: date-time */
            createdAt: string;
            quote: components["schemas"]["QuoteInput"];
        };
        ChargeMoney: {
            /** Format: uuid */
            chargeId: string;
            balanceCents: number;
            refundableCents: number;
        };
        ChargeMoneyInput: {
            /** Format: uuid */
            chargeId: string;
            balanceCents: number;
            refundableCents: number;
        };
        ChargePage: {
            items: components["schemas"]["Charge"][];
            total: number;
            nextCursor: string | null;
            totals: {
                dueCents: number;
                paidCents: number;
                valuedCents: number;
            };
        };
        ChargePageInput: {
            items: components["schemas"]["ChargeInput"][];
            total: number;
            nextCursor: string | null;
            totals: {
                dueCents: number;
                paidCents: number;
                valuedCents: number;
            };
        };
        ChargePayment: {
            /** Format: date */
            receivedOn: string;
            amountCents: number;
            means: components["schemas"]["PaymentMeans"];
            isOnStatement: boolean;
        };
        ChargePaymentInput: {
            /** Format: date */
            receivedOn: string;
            amountCents: number;
            means: components["schemas"]["PaymentMeansInput"];
            isOnStatement: boolean;
        };
        /** @enum {string} */
        ChargeSettlement: "transfer" | "payfip" | "cheque" | "cash" | "order" | "in-kind" | "waived";
        /** @enum {string} */
        ChargeSettlementInput: "transfer" | "payfip" | "cheque" | "cash" | "order" | "in-kind" | "waived";
        /** @enum {string} */
        ChargeStatus: "quoted" | "due" | "ordered" | "partly-paid" | "paid" | "cancelled";
        /** @enum {string} */
        ChargeStatusInput: "quoted" | "due" | "ordered" | "partly-paid" | "paid" | "cancelled";
        ChargeToMatch: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            organisationName: string;
            /** Format: date */
            usedOn: string;
            balanceCents: number;
            refundableCents: number;
        };
        ChargeToMatchInput: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            organisationName: string;
            /** Format: date */
            usedOn: string;
            balanceCents: number;
            refundableCents: number;
        };
        ChargesToMatch: {
            items: components["schemas"]["ChargeToMatch"][];
        };
        ChargesToMatchInput: {
            items: components["schemas"]["ChargeToMatchInput"][];
        };
        CheckPayment: {
            /** @enum {string} */
            outcome: "record" | "set-aside";
            note: string;
        };
        CheckPaymentInput: {
            /** @enum {string} */
            outcome: "record" | "set-aside";
            note: string;
        };
        ChooseChannel: {
            channel: components["schemas"]["ContactChannel"];
        };
        ChooseChannelInput: {
            channel: components["schemas"]["ContactChannelInput"];
        };
        ChooseMessages: {
            topic: components["schemas"]["MessageTopic"];
            rhythm: components["schemas"]["MessageRhythm"];
        };
        ChooseMessagesInput: {
            topic: components["schemas"]["MessageTopicInput"];
            rhythm: components["schemas"]["MessageRhythmInput"];
        };
        ChosenOption: {
            code: string;
            quantity: number;
        };
        ChosenOptionInput: {
            code: string;
            quantity: number;
        };
        ClockState: {
            /** Format: date-time */
            now: string;
            offsetMinutes: number;
        };
        ClockStateInput: {
            /** Format: date-time */
            now: string;
            offsetMinutes: number;
        };
        /** @enum {string} */
        ClosedReason: "school-time" | "closed-that-day" | "outside-hours" | "after-alarm";
        /** @enum {string} */
        ClosedReasonInput: "school-time" | "closed-that-day" | "outside-hours" | "after-alarm";
        Closure: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ClosureKind"];
            reason: string;
            label: string | null;
            isRepeated: boolean;
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            dates: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            }[];
            conflicts: components["schemas"]["HitBooking"][];
        };
        ClosureForm: {
            roomIds: string[];
            kind: components["schemas"]["ClosureKind"];
            reason: string;
            /** @default null */
            label: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        ClosureFormInput: {
            roomIds: string[];
            kind: components["schemas"]["ClosureKindInput"];
            reason: string;
            /** @default null */
            label: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        ClosureInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ClosureKindInput"];
            reason: string;
            label: string | null;
            isRepeated: boolean;
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            dates: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            }[];
            conflicts: components["schemas"]["HitBookingInput"][];
        };
        /** @enum {string} */
        ClosureKind: "closure" | "establishment-use" | "requisition";
        /** @enum {string} */
        ClosureKindInput: "closure" | "establishment-use" | "requisition";
        ClosureList: {
            items: components["schemas"]["Closure"][];
        };
        ClosureListInput: {
            items: components["schemas"]["ClosureInput"][];
        };
        ClosurePreview: {
            conflicts: components["schemas"]["HitBooking"][];
        };
        ClosurePreviewInput: {
            conflicts: components["schemas"]["HitBookingInput"][];
        };
        CodeRead: {
            code: string;
            kind: components["schemas"]["AccessKind"];
            /** Format: date-time */
            validUntil: string;
        };
        CodeReadInput: {
            code: string;
            kind: components["schemas"]["AccessKindInput"];
            /** Format: date-time */
            validUntil: string;
        };
        CodeReading: {
            reason: string;
        };
        CodeReadingInput: {
            reason: string;
        };
        CompleteRequest: {
            /** @default  */
            message: string;
        };
        CompleteRequestInput: {
            /** @default  */
            message: string;
        };
        ComposeRoom: {
            spaceIds: string[];
            version: number;
        };
        ComposeRoomInput: {
            spaceIds: string[];
            version: number;
        };
        ConditionAnswers: {
            views: {
                state: components["schemas"]["ViewState"] | null;
                /** @default  */
                words: string;
            }[];
            inventory: (number | null)[];
            meters: (number | null)[];
            /** @default  */
            remark: string;
        };
        ConditionAnswersInput: {
            views: {
                state: components["schemas"]["ViewStateInput"] | null;
                /** @default  */
                words: string;
            }[];
            inventory: (number | null)[];
            meters: (number | null)[];
            /** @default  */
            remark: string;
        };
        ConditionDispute: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reportId: string;
            reportKind: components["schemas"]["ConditionReportKind"];
            status: components["schemas"]["DisputeStatus"];
            openedBy: components["schemas"]["DisputeSide"];
            proposalId: string | null;
            messages: {
                /** Format: uuid */
                id: string;
                step: components["schemas"]["DisputeStep"];
                side: components["schemas"]["DisputeSide"];
                authorName: string;
                words: string;
                photoIds: string[];
                /** Format: date-time */
                writtenAt: string;
            }[];
            allowedActions: components["schemas"]["DisputeAction"][];
        };
        ConditionDisputeInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reportId: string;
            reportKind: components["schemas"]["ConditionReportKindInput"];
            status: components["schemas"]["DisputeStatusInput"];
            openedBy: components["schemas"]["DisputeSideInput"];
            proposalId: string | null;
            messages: {
                /** Format: uuid */
                id: string;
                step: components["schemas"]["DisputeStepInput"];
                side: components["schemas"]["DisputeSideInput"];
                authorName: string;
                words: string;
                photoIds: string[];
                /** Format: date-time */
                writtenAt: string;
            }[];
            allowedActions: components["schemas"]["DisputeActionInput"][];
        };
        ConditionGuide: {
            /** Format: uuid */
            roomId: string;
            version: number;
            views: {
                title: string;
                /** @default  */
                guidance: string;
                /** @default null */
                imageId: string | null;
            }[];
            inventory: {
                object: string;
                quantity: number;
            }[];
            meters: {
                name: string;
                unit: string;
            }[];
            savedAt: string | null;
        };
        ConditionGuideForm: {
            version: number;
            views: {
                title: string;
                /** @default  */
                guidance: string;
                /** @default null */
                imageId: string | null;
            }[];
            inventory: {
                object: string;
                quantity: number;
            }[];
            meters: {
                name: string;
                unit: string;
            }[];
        };
        ConditionGuideFormInput: {
            version: number;
            views: {
                title: string;
                /** @default  */
                guidance: string;
                /** @default null */
                imageId: string | null;
            }[];
            inventory: {
                object: string;
                quantity: number;
            }[];
            meters: {
                name: string;
                unit: string;
            }[];
        };
        ConditionGuideInput: {
            /** Format: uuid */
            roomId: string;
            version: number;
            views: {
                title: string;
                /** @default  */
                guidance: string;
                /** @default null */
                imageId: string | null;
            }[];
            inventory: {
                object: string;
                quantity: number;
            }[];
            meters: {
                name: string;
                unit: string;
            }[];
            savedAt: string | null;
        };
        ConditionImage: {
            /** Format: uuid */
            id: string;
        };
        ConditionImageInput: {
            /** Format: uuid */
            id: string;
        };
        ConditionLine: {
            /** Format: uuid */
            occurrenceId: string;
            roomName: string;
            organisationName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            entrySealedAt: string | null;
            exitSealedAt: string | null;
            differences: number;
            isCounterSigned: boolean;
            isDisputed: boolean;
        };
        ConditionLineInput: {
            /** Format: uuid */
            occurrenceId: string;
            roomName: string;
            organisationName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            entrySealedAt: string | null;
            exitSealedAt: string | null;
            differences: number;
            isCounterSigned: boolean;
            isDisputed: boolean;
        };
        ConditionLines: {
            items: components["schemas"]["ConditionLine"][];
        };
        ConditionLinesInput: {
            items: components["schemas"]["ConditionLineInput"][];
        };
        /** @enum {string} */
        ConditionPresumption: "reported" | "open" | "nobody-came" | "last-exit" | "good-condition";
        /** @enum {string} */
        ConditionPresumptionInput: "reported" | "open" | "nobody-came" | "last-exit" | "good-condition";
        ConditionReport: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ConditionReportKind"];
            guideVersion: number;
            views: {
                title: string;
                guidance: string;
                referenceId: string | null;
                imageId: string | null;
                imageSha256: string | null;
                state: components["schemas"]["ViewState"] | null;
                words: string;
            }[];
            inventory: {
                object: string;
                quantity: number;
                found: number | null;
            }[];
            meters: {
                name: string;
                unit: string;
                reading: number | null;
            }[];
            remark: string;
            missing: number;
            differences: number;
            sealedAt: string | null;
            sealedBy: string;
            sha256: string | null;
            previousSha256: string | null;
            counterSignature: {
                by: components["schemas"]["CounterSigner"];
                name: string;
                agrees: boolean;
                words: string;
                /** Format: date-time */
                signedAt: string;
            } | null;
        };
        ConditionReportInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ConditionReportKindInput"];
            guideVersion: number;
            views: {
                title: string;
                guidance: string;
                referenceId: string | null;
                imageId: string | null;
                imageSha256: string | null;
                state: components["schemas"]["ViewStateInput"] | null;
                words: string;
            }[];
            inventory: {
                object: string;
                quantity: number;
                found: number | null;
            }[];
            meters: {
                name: string;
                unit: string;
                reading: number | null;
            }[];
            remark: string;
            missing: number;
            differences: number;
            sealedAt: string | null;
            sealedBy: string;
            sha256: string | null;
            previousSha256: string | null;
            counterSignature: {
                by: components["schemas"]["CounterSignerInput"];
                name: string;
                agrees: boolean;
                words: string;
                /** Format: date-time */
                signedAt: string;
            } | null;
        };
        /** @enum {string} */
        ConditionReportKind: "entry" | "exit";
        /** @enum {string} */
        ConditionReportKindInput: "entry" | "exit";
        ConditionRules: {
            entryMinutes: number;
            exitHours: number;
            disputeDays: number;
            /** @enum {string} */
            withoutEntry: "last-exit" | "good-condition";
        };
        ConditionRulesInput: {
            entryMinutes: number;
            exitHours: number;
            disputeDays: number;
            /** @enum {string} */
            withoutEntry: "last-exit" | "good-condition";
        };
        ConditionSession: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            roomName: string;
            establishmentName: string;
            organisationName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            presence: ("arrived" | "absent") | null;
            headcount: number | null;
            entry: components["schemas"]["ConditionReport"] | null;
            exit: components["schemas"]["ConditionReport"] | null;
            presumption: components["schemas"]["ConditionPresumption"];
            presumedFrom: string | null;
            allowedActions: ("counter-sign-entry" | "counter-sign-exit" | "report")[];
        };
        ConditionSessionInput: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            roomName: string;
            establishmentName: string;
            organisationName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            presence: ("arrived" | "absent") | null;
            headcount: number | null;
            entry: components["schemas"]["ConditionReportInput"] | null;
            exit: components["schemas"]["ConditionReportInput"] | null;
            presumption: components["schemas"]["ConditionPresumptionInput"];
            presumedFrom: string | null;
            allowedActions: ("counter-sign-entry" | "counter-sign-exit" | "report")[];
        };
        ConfirmMobile: {
            code: string;
        };
        ConfirmMobileInput: {
            code: string;
        };
        ConflictCase: {
            /** Format: uuid */
            id: string;
            closure: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["ClosureKind"];
                reason: string;
                label: string | null;
                sourceName: string | null;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            };
            booking: components["schemas"]["HitBooking"] | null;
            ownUse: {
                /** Format: uuid */
                closureId: string;
                reason: string;
                roomName: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            } | null;
            isGranted: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        ConflictCaseInput: {
            /** Format: uuid */
            id: string;
            closure: {
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["ClosureKindInput"];
                reason: string;
                label: string | null;
                sourceName: string | null;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            };
            booking: components["schemas"]["HitBookingInput"] | null;
            ownUse: {
                /** Format: uuid */
                closureId: string;
                reason: string;
                roomName: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            } | null;
            isGranted: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        ConflictList: {
            timeZone: string;
            items: components["schemas"]["ConflictCase"][];
        };
        ConflictListInput: {
            timeZone: string;
            items: components["schemas"]["ConflictCaseInput"][];
        };
        ConflictProposals: {
            rooms: {
                /** Format: uuid */
                roomId: string;
                name: string;
                establishmentName: string;
                city: string;
                capacity: number;
                distanceMetres: number | null;
                missingEquipment: string[];
            }[];
            slots: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                isSameDay: boolean;
            }[];
        };
        ConflictProposalsInput: {
            rooms: {
                /** Format: uuid */
                roomId: string;
                name: string;
                establishmentName: string;
                city: string;
                capacity: number;
                distanceMetres: number | null;
                missingEquipment: string[];
            }[];
            slots: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                isSameDay: boolean;
            }[];
        };
        /** @enum {string} */
        ContactChannel: "email" | "sms" | "both";
        /** @enum {string} */
        ContactChannelInput: "email" | "sms" | "both";
        CorrectKeyForm: {
            /** Format: uuid */
            entryId: string;
            /** @default  */
            note: string;
        };
        CorrectKeyFormInput: {
            /** Format: uuid */
            entryId: string;
            /** @default  */
            note: string;
        };
        CounterPropose: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            message: string;
        };
        CounterProposeInput: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default  */
            message: string;
        };
        CounterSignatureForm: {
            agrees: boolean;
            /** @default  */
            words: string;
        };
        CounterSignatureFormInput: {
            agrees: boolean;
            /** @default  */
            words: string;
        };
        /** @enum {string} */
        CounterSigner: "next-group" | "caretaker" | "staff";
        /** @enum {string} */
        CounterSignerInput: "next-group" | "caretaker" | "staff";
        Counterpart: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            roomName: string;
            description: string;
            quantity: number;
            unit: string;
            unitCents: number;
            valueCents: number;
            deliveredQuantity: number;
            deliveredCents: number;
            awaitedCents: number;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            status: "proposed" | "agreed" | "delivered" | "late" | "refused" | "withdrawn";
            actReference: string | null;
            actOn: string | null;
            refusalReason: string | null;
            /** Format: date-time */
            createdAt: string;
            deliveries: {
                quantity: number;
                valueCents: number;
                note: string;
                /** Format: date-time */
                acceptedAt: string;
            }[];
            proofs: {
                /** Format: uuid */
                id: string;
                mediaType: string;
                fileName: string;
                /** Format: date-time */
                addedAt: string;
            }[];
            allowedActions: ("agree" | "refuse" | "withdraw" | "add-proof" | "accept-delivery")[];
        };
        CounterpartInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            roomName: string;
            description: string;
            quantity: number;
            unit: string;
            unitCents: number;
            valueCents: number;
            deliveredQuantity: number;
            deliveredCents: number;
            awaitedCents: number;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            status: "proposed" | "agreed" | "delivered" | "late" | "refused" | "withdrawn";
            actReference: string | null;
            actOn: string | null;
            refusalReason: string | null;
            /** Format: date-time */
            createdAt: string;
            deliveries: {
                quantity: number;
                valueCents: number;
                note: string;
                /** Format: date-time */
                acceptedAt: string;
            }[];
            proofs: {
                /** Format: uuid */
                id: string;
                mediaType: string;
                fileName: string;
                /** Format: date-time */
                addedAt: string;
            }[];
            allowedActions: ("agree" | "refuse" | "withdraw" | "add-proof" | "accept-delivery")[];
        };
        CounterpartsYear: {
            items: components["schemas"]["Counterpart"][];
            totals: {
                agreedCents: number;
                deliveredCents: number;
                awaitedCents: number;
                lateCents: number;
            };
        };
        CounterpartsYearInput: {
            items: components["schemas"]["CounterpartInput"][];
            totals: {
                agreedCents: number;
                deliveredCents: number;
                awaitedCents: number;
                lateCents: number;
            };
        };
        /** @enum {string} */
        DayKind: "school-day" | "wednesday" | "saturday" | "sunday" | "school-holiday" | "public-holiday";
        /** @enum {string} */
        DayKindInput: "school-day" | "wednesday" | "saturday" | "sunday" | "school-holiday" | "public-holiday";
        DaySlots: {
            /** Format: date */
            date: string;
            dayKind: components["schemas"]["DayKind"];
            strip: components["schemas"]["DayStrip"];
            opens: components["schemas"]["Slot"][];
            slots: components["schemas"]["Slot"][];
        };
        DaySlotsInput: {
            /** Format: date */
            date: string;
            dayKind: components["schemas"]["DayKindInput"];
            strip: components["schemas"]["DayStripInput"];
            opens: components["schemas"]["SlotInput"][];
            slots: components["schemas"]["SlotInput"][];
        };
        DayStrip: {
            /** Format: date */
            date: string;
            taken: {
                from: number;
                until: number;
            }[];
        };
        DayStripInput: {
            /** Format: date */
            date: string;
            taken: {
                from: number;
                until: number;
            }[];
        };
        /** @enum {string} */
        DecisionGround: "safety" | "requisition" | "force-majeure" | "public-service" | "general-interest" | "works" | "breach" | "non-payment" | "cover-lost" | "unused" | "resignation";
        /** @enum {string} */
        DecisionGroundInput: "safety" | "requisition" | "force-majeure" | "public-service" | "general-interest" | "works" | "breach" | "non-payment" | "cover-lost" | "unused" | "resignation";
        /** @enum {string} */
        DecisionKind: "formal-notice" | "suspension" | "lifting" | "termination";
        /** @enum {string} */
        DecisionKindInput: "formal-notice" | "suspension" | "lifting" | "termination";
        DecisionOption: {
            kind: components["schemas"]["DecisionKind"];
            party: components["schemas"]["PartyRole"];
            ground: components["schemas"]["DecisionGround"];
            earliest: string | null;
            isToConfirm: boolean;
        };
        DecisionOptionInput: {
            kind: components["schemas"]["DecisionKindInput"];
            party: components["schemas"]["PartyRoleInput"];
            ground: components["schemas"]["DecisionGroundInput"];
            earliest: string | null;
            isToConfirm: boolean;
        };
        DemoMail: {
            id: string;
            to: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            hasCalendar: boolean;
            text: string;
            html: string;
            links: string[];
            attachments: {
                fileName: string;
                mediaType: string;
                sizeBytes: number;
            }[];
        };
        DemoMailInput: {
            id: string;
            to: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            hasCalendar: boolean;
            text: string;
            html: string;
            links: string[];
            attachments: {
                fileName: string;
                mediaType: string;
                sizeBytes: number;
            }[];
        };
        DemoMailItem: {
            id: string;
            to: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            hasCalendar: boolean;
        };
        DemoMailItemInput: {
            id: string;
            to: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            hasCalendar: boolean;
        };
        DemoMailPage: {
            items: components["schemas"]["DemoMailItem"][];
            total: number;
            nextCursor: string | null;
        };
        DemoMailPageInput: {
            items: components["schemas"]["DemoMailItemInput"][];
            total: number;
            nextCursor: string | null;
        };
        Deposit: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            roomName: string;
            code: string;
            label: string;
            amountCents: number;
            heldCents: number;
            retainedCents: number;
            /** @enum {string} */
            status: "expected" | "received" | "partly-retained" | "retained" | "returned" | "dropped";
            firstDay: string | null;
            lastDay: string | null;
            isRequiredToEnter: boolean;
            movements: components["schemas"]["DepositMovement"][];
            allowedActions: ("receive" | "return" | "retain" | "add-proof")[];
        };
        DepositInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            roomName: string;
            code: string;
            label: string;
            amountCents: number;
            heldCents: number;
            retainedCents: number;
            /** @enum {string} */
            status: "expected" | "received" | "partly-retained" | "retained" | "returned" | "dropped";
            firstDay: string | null;
            lastDay: string | null;
            isRequiredToEnter: boolean;
            movements: components["schemas"]["DepositMovementInput"][];
            allowedActions: ("receive" | "return" | "retain" | "add-proof")[];
        };
        DepositList: {
            items: components["schemas"]["Deposit"][];
        };
        DepositListInput: {
            items: components["schemas"]["DepositInput"][];
        };
        DepositMovement: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "receipt" | "retention" | "return";
            amountCents: number;
            /** Format: date */
            onDate: string;
            means: ("cheque" | "transfer") | null;
            reference: string;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            reportedOccurrenceId: string | null;
            proofs: {
                /** Format: uuid */
                id: string;
                mediaType: string;
                fileName: string;
                /** Format: date-time */
                addedAt: string;
            }[];
        };
        DepositMovementInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "receipt" | "retention" | "return";
            amountCents: number;
            /** Format: date */
            onDate: string;
            means: ("cheque" | "transfer") | null;
            reference: string;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            reportedOccurrenceId: string | null;
            proofs: {
                /** Format: uuid */
                id: string;
                mediaType: string;
                fileName: string;
                /** Format: date-time */
                addedAt: string;
            }[];
        };
        DepositPage: {
            items: components["schemas"]["Deposit"][];
            total: number;
            nextCursor: string | null;
            totals: {
                expectedCents: number;
                heldCents: number;
                toReturn: number;
            };
        };
        DepositPageInput: {
            items: components["schemas"]["DepositInput"][];
            total: number;
            nextCursor: string | null;
            totals: {
                expectedCents: number;
                heldCents: number;
                toReturn: number;
            };
        };
        DepositRules: {
            depositBeforeEntry: boolean;
            depositReminderDays: number[];
            depositReturnDays: number;
        };
        DepositRulesInput: {
            depositBeforeEntry: boolean;
            depositReminderDays: number[];
            depositReturnDays: number;
        };
        DidNotOpen: {
            /** Format: uuid */
            grantId: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            pressId: string;
            /** @default  */
            remark: string;
        };
        DidNotOpenInput: {
            /** Format: uuid */
            grantId: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            pressId: string;
            /** @default  */
            remark: string;
        };
        DismissConflictForm: {
            reason: string;
        };
        DismissConflictFormInput: {
            reason: string;
        };
        /** @enum {string} */
        DisputeAction: "write" | "propose" | "accept" | "set-aside" | "withdraw";
        /** @enum {string} */
        DisputeActionInput: "write" | "propose" | "accept" | "set-aside" | "withdraw";
        DisputeProposalRead: {
            /** Format: uuid */
            proposalId: string;
        };
        DisputeProposalReadInput: {
            /** Format: uuid */
            proposalId: string;
        };
        DisputeReasonForm: {
            /** @default  */
            words: string;
        };
        DisputeReasonFormInput: {
            /** @default  */
            words: string;
        };
        /** @enum {string} */
        DisputeSide: "organisation" | "place";
        /** @enum {string} */
        DisputeSideInput: "organisation" | "place";
        /** @enum {string} */
        DisputeStatus: "open" | "settlement-proposed" | "settled" | "withdrawn";
        /** @enum {string} */
        DisputeStatusInput: "open" | "settlement-proposed" | "settled" | "withdrawn";
        /** @enum {string} */
        DisputeStep: "open" | "write" | "propose" | "accept" | "set-aside" | "withdraw";
        /** @enum {string} */
        DisputeStepInput: "open" | "write" | "propose" | "accept" | "set-aside" | "withdraw";
        DisputeWordsForm: {
            words: string;
        };
        DisputeWordsFormInput: {
            words: string;
        };
        DocumentSeal: {
            holder: string;
            issuer: string;
            serialNumber: string;
            fingerprint: string;
            /** Format: date-time */
            validUntil: string;
            isGenerated: boolean;
            /** Format: date-time */
            sealedAt: string;
            timestampedBy: string | null;
        };
        DocumentSealInput: {
            holder: string;
            issuer: string;
            serialNumber: string;
            fingerprint: string;
            /** Format: date-time */
            validUntil: string;
            isGenerated: boolean;
            /** Format: date-time */
            sealedAt: string;
            timestampedBy: string | null;
        };
        DraftBooking: {
            /** Format: uuid */
            roomId: string;
            /** Format: uuid */
            organisationId: string;
            facts?: components["schemas"]["BookingFacts"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            /** Format: uuid */
            roomId: string;
            /** Format: uuid */
            organisationId: string;
            facts?: components["schemas"]["BookingFacts"];
            series: components["schemas"]["Series"];
        };
        DraftBookingInput: {
            /** Format: uuid */
            roomId: string;
            /** Format: uuid */
            organisationId: string;
            facts?: components["schemas"]["BookingFactsInput"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            /** Format: uuid */
            roomId: string;
            /** Format: uuid */
            organisationId: string;
            facts?: components["schemas"]["BookingFactsInput"];
            series: components["schemas"]["SeriesInput"];
        };
        DunningLadder: {
            friendlyDays: number;
            secondDays: number;
            lastDays: number;
            accountantDays: number;
        };
        DunningLadderInput: {
            friendlyDays: number;
            secondDays: number;
            lastDays: number;
            accountantDays: number;
        };
        DunningRules: {
            sendsReminders: boolean;
            friendlyDays: number;
            secondDays: number;
            lastDays: number;
            accountantDays: number;
            lateAfterDays: number;
            debtBlocks: boolean;
            publicBodyDays: number;
        };
        DunningRulesInput: {
            sendsReminders: boolean;
            friendlyDays: number;
            secondDays: number;
            lastDays: number;
            accountantDays: number;
            lateAfterDays: number;
            debtBlocks: boolean;
            publicBodyDays: number;
        };
        DunningState: {
            /** Format: uuid */
            chargeId: string;
            suspension: components["schemas"]["DunningSuspension"] | null;
        };
        DunningStateInput: {
            /** Format: uuid */
            chargeId: string;
            suspension: components["schemas"]["DunningSuspensionInput"] | null;
        };
        /** @enum {string} */
        DunningStep: "friendly" | "second" | "last" | "accountant";
        /** @enum {string} */
        DunningStepInput: "friendly" | "second" | "last" | "accountant";
        DunningSuspension: {
            reason: string;
            /** Format: date */
            untilOn: string;
        };
        DunningSuspensionInput: {
            reason: string;
            /** Format: date */
            untilOn: string;
        };
        /** @enum {string} */
        EchoReason: "same-reference" | "same-words";
        /** @enum {string} */
        EchoReasonInput: "same-reference" | "same-words";
        EditDraft: {
            facts?: components["schemas"]["BookingFacts"];
        } | {
            facts?: components["schemas"]["BookingFacts"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            facts?: components["schemas"]["BookingFacts"];
            series: components["schemas"]["Series"];
        };
        EditDraftInput: {
            facts?: components["schemas"]["BookingFactsInput"];
        } | {
            facts?: components["schemas"]["BookingFactsInput"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            facts?: components["schemas"]["BookingFactsInput"];
            series: components["schemas"]["SeriesInput"];
        };
        EditProfile: {
            givenName: string;
            familyName: string;
            phone: string | null;
        };
        EditProfileInput: {
            givenName: string;
            familyName: string;
            phone: string | null;
        };
        EditRoom: {
            name: string;
            type: components["schemas"]["RoomType"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItem"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingMode"];
            version: number;
        };
        EditRoomInput: {
            name: string;
            type: components["schemas"]["RoomTypeInput"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItemInput"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingModeInput"];
            version: number;
        };
        Elimination: {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            proposedAt: string;
            visa: {
                number: string;
                givenBy: string;
                /** Format: date */
                givenOn: string;
                /** Format: date-time */
                recordedAt: string;
            } | null;
            erasedAt: string | null;
            records: number;
            kept: number;
            files: number;
            sizeBytes: number;
        };
        EliminationInput: {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            proposedAt: string;
            visa: {
                number: string;
                givenBy: string;
                /** Format: date */
                givenOn: string;
                /** Format: date-time */
                recordedAt: string;
            } | null;
            erasedAt: string | null;
            records: number;
            kept: number;
            files: number;
            sizeBytes: number;
        };
        EliminationPage: {
            items: {
                /** Format: uuid */
                recordId: string;
                /** @enum {string} */
                kind: "signed-agreement" | "unsigned-agreement" | "condition-report" | "problem-report";
                number: string;
                organisationName: string;
                establishmentName: string;
                /** Format: date */
                startedOn: string;
                /** Format: date */
                endedOn: string;
                /** Format: date */
                dueOn: string;
                years: number;
                /** @enum {string} */
                fate: "destroy" | "sort" | "keep";
                isKept: boolean;
                files: {
                    /** Format: uuid */
                    fileId: string;
                    fileName: string;
                    mediaType: string;
                    sizeBytes: number;
                    sha256: string;
                }[];
            }[];
            total: number;
            nextCursor: string | null;
        };
        EliminationPageInput: {
            items: {
                /** Format: uuid */
                recordId: string;
                /** @enum {string} */
                kind: "signed-agreement" | "unsigned-agreement" | "condition-report" | "problem-report";
                number: string;
                organisationName: string;
                establishmentName: string;
                /** Format: date */
                startedOn: string;
                /** Format: date */
                endedOn: string;
                /** Format: date */
                dueOn: string;
                years: number;
                /** @enum {string} */
                fate: "destroy" | "sort" | "keep";
                isKept: boolean;
                files: {
                    /** Format: uuid */
                    fileId: string;
                    fileName: string;
                    mediaType: string;
                    sizeBytes: number;
                    sha256: string;
                }[];
            }[];
            total: number;
            nextCursor: string | null;
        };
        Empty: Record<string, never>;
        EmptyInput: Record<string, never>;
        Entering: {
            /** Format: uuid */
            grantId: string;
            /** Format: date-time */
            at: string;
        };
        EnteringInput: {
            /** Format: uuid */
            grantId: string;
            /** Format: date-time */
            at: string;
        };
        EntryDelays: {
            accessIssueHours: number;
            accessLeadHours: number;
            accessReminderMinutes: number;
            accessBeforeMinutes: number;
            accessAfterMinutes: number;
            firstLookHours: number;
            secondLookHours: number;
            lastLookHours: number;
            keyReturnDays: number;
        };
        EntryDelaysInput: {
            accessIssueHours: number;
            accessLeadHours: number;
            accessReminderMinutes: number;
            accessBeforeMinutes: number;
            accessAfterMinutes: number;
            firstLookHours: number;
            secondLookHours: number;
            lastLookHours: number;
            keyReturnDays: number;
        };
        /** @enum {string} */
        EquipmentCode: "video-projector" | "sound-system" | "microphone" | "stage" | "piano" | "chairs" | "tables" | "kitchenette" | "changing-rooms" | "showers" | "basketball-hoops" | "badminton-courts" | "volleyball-net" | "handball-goals" | "climbing-wall" | "mats" | "mirrors" | "whiteboard" | "wifi" | "induction-loop" | "blackout-curtains" | "music-stands";
        /** @enum {string} */
        EquipmentCodeInput: "video-projector" | "sound-system" | "microphone" | "stage" | "piano" | "chairs" | "tables" | "kitchenette" | "changing-rooms" | "showers" | "basketball-hoops" | "badminton-courts" | "volleyball-net" | "handball-goals" | "climbing-wall" | "mats" | "mirrors" | "whiteboard" | "wifi" | "induction-loop" | "blackout-curtains" | "music-stands";
        EquipmentItem: {
            code: components["schemas"]["EquipmentCode"];
            quantity: number;
        };
        EquipmentItemInput: {
            code: components["schemas"]["EquipmentCodeInput"];
            quantity: number;
        };
        /** @enum {string} */
        ErpType: "J" | "L" | "M" | "N" | "O" | "P" | "R" | "S" | "T" | "U" | "V" | "W" | "X" | "Y";
        /** @enum {string} */
        ErpTypeInput: "J" | "L" | "M" | "N" | "O" | "P" | "R" | "S" | "T" | "U" | "V" | "W" | "X" | "Y";
        Establishment: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["BuildingKind"];
            uai: string | null;
            address: string;
            postalCode: string;
            city: string;
            phone: string | null;
            latitude: number | null;
            longitude: number | null;
            timeZone: string;
            ownerName: string;
            payeeName: string;
            openingRules: components["schemas"]["OpeningRule"][];
            rooms: components["schemas"]["RoomCard"][];
        };
        EstablishmentInput: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["BuildingKindInput"];
            uai: string | null;
            address: string;
            postalCode: string;
            city: string;
            phone: string | null;
            latitude: number | null;
            longitude: number | null;
            timeZone: string;
            ownerName: string;
            payeeName: string;
            openingRules: components["schemas"]["OpeningRuleInput"][];
            rooms: components["schemas"]["RoomCardInput"][];
        };
        EstablishmentOpening: {
            rules: components["schemas"]["OpeningRule"][];
        };
        EstablishmentOpeningInput: {
            rules: components["schemas"]["OpeningRuleInput"][];
        };
        EveningPack: {
            /** Format: uuid */
            id: string;
            siteName: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            madeAt: string;
            uses: number;
            hasCodes: boolean;
        };
        EveningPackInput: {
            /** Format: uuid */
            id: string;
            siteName: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            madeAt: string;
            uses: number;
            hasCodes: boolean;
        };
        EveningPackSettingsForm: {
            isDaily: boolean;
            /** @default 960 */
            readyAt: number;
            passphrase?: string | null;
        };
        EveningPackSettingsFormInput: {
            isDaily: boolean;
            /** @default 960 */
            readyAt: number;
            passphrase?: string | null;
        };
        EveningPacks: {
            settings: {
                isDaily: boolean;
                readyAt: number;
                hasPassphrase: boolean;
            };
            maySet: boolean;
            items: components["schemas"]["EveningPack"][];
        };
        EveningPacksInput: {
            settings: {
                isDaily: boolean;
                readyAt: number;
                hasPassphrase: boolean;
            };
            maySet: boolean;
            items: components["schemas"]["EveningPackInput"][];
        };
        EvidenceLink: {
            party: components["schemas"]["PartyRole"];
            /** Format: date-time */
            signedAt: string;
            sha256: string;
        };
        EvidenceLinkInput: {
            party: components["schemas"]["PartyRoleInput"];
            /** Format: date-time */
            signedAt: string;
            sha256: string;
        };
        ExceptionalOpening: {
            /** Format: uuid */
            id: string;
            roomName: string | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            hours: {
                from: number;
                until: number;
            }[];
            reason: string;
        };
        ExceptionalOpeningForm: {
            /** @default null */
            roomId: string | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            hours: {
                from: number;
                until: number;
            }[];
            reason: string;
        };
        ExceptionalOpeningFormInput: {
            /** @default null */
            roomId: string | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            hours: {
                from: number;
                until: number;
            }[];
            reason: string;
        };
        ExceptionalOpeningInput: {
            /** Format: uuid */
            id: string;
            roomName: string | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            hours: {
                from: number;
                until: number;
            }[];
            reason: string;
        };
        ExceptionalOpeningList: {
            items: components["schemas"]["ExceptionalOpening"][];
        };
        ExceptionalOpeningListInput: {
            items: components["schemas"]["ExceptionalOpeningInput"][];
        };
        FailedMessage: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "email" | "sms";
            template: string;
            recipient: string | null;
            reference: string | null;
            reason: string;
            /** Format: date-time */
            createdAt: string;
            isTriedAgain: boolean;
            isReplaced: boolean;
            allowedActions: "resend"[];
        };
        FailedMessageInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "email" | "sms";
            template: string;
            recipient: string | null;
            reference: string | null;
            reason: string;
            /** Format: date-time */
            createdAt: string;
            isTriedAgain: boolean;
            isReplaced: boolean;
            allowedActions: "resend"[];
        };
        FailedMessageList: {
            items: components["schemas"]["FailedMessage"][];
            leftOut: number;
        };
        FailedMessageListInput: {
            items: components["schemas"]["FailedMessageInput"][];
            leftOut: number;
        };
        FloorForm: {
            name: string;
            /** @default 0 */
            level: number;
            /** @default null */
            maxPeople: number | null;
        };
        FloorFormInput: {
            name: string;
            /** @default 0 */
            level: number;
            /** @default null */
            maxPeople: number | null;
        };
        FollowedProblem: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ProblemKind"];
            text: string;
            /** Format: date-time */
            reportedAt: string;
            roomName: string | null;
            photos: number;
            state: components["schemas"]["ProblemState"];
            answer: string | null;
        };
        FollowedProblemInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ProblemKindInput"];
            text: string;
            /** Format: date-time */
            reportedAt: string;
            roomName: string | null;
            photos: number;
            state: components["schemas"]["ProblemStateInput"];
            answer: string | null;
        };
        FollowedProblems: {
            items: components["schemas"]["FollowedProblem"][];
            timeZone: string;
        };
        FollowedProblemsInput: {
            items: components["schemas"]["FollowedProblemInput"][];
            timeZone: string;
        };
        GiveFormalNotice: {
            party: components["schemas"]["PartyRole"];
            ground: components["schemas"]["DecisionGround"];
            reason: string;
            /** Format: date */
            answerBy: string;
        };
        GiveFormalNoticeInput: {
            party: components["schemas"]["PartyRoleInput"];
            ground: components["schemas"]["DecisionGroundInput"];
            reason: string;
            /** Format: date */
            answerBy: string;
        };
        GroupProblemReport: {
            /** Format: uuid */
            pressId: string;
            kind: components["schemas"]["ProblemKind"];
            text: string;
            /** Format: uuid */
            grantId: string;
        };
        GroupProblemReportInput: {
            /** Format: uuid */
            pressId: string;
            kind: components["schemas"]["ProblemKindInput"];
            text: string;
            /** Format: uuid */
            grantId: string;
        };
        /** @enum {string} */
        GuideLanguage: "fr" | "en" | "es" | "pt" | "it" | "de" | "ar" | "uk";
        /** @enum {string} */
        GuideLanguageInput: "fr" | "en" | "es" | "pt" | "it" | "de" | "ar" | "uk";
        GuideWords: {
            language: components["schemas"]["GuideLanguage"];
            /** @default  */
            alarm: string;
            /** @default  */
            lights: string;
            /** @default  */
            heating: string;
            /** @default  */
            meetingPoint: string;
        };
        GuideWordsInput: {
            language: components["schemas"]["GuideLanguageInput"];
            /** @default  */
            alarm: string;
            /** @default  */
            lights: string;
            /** @default  */
            heating: string;
            /** @default  */
            meetingPoint: string;
        };
        HandKeyForm: {
            bookingId: string | null;
            borrowerName: string;
            borrowerPhone: string;
            borrowerEmail: string | null;
            /** Format: date */
            dueOn: string;
            /** @default  */
            note: string;
        };
        HandKeyFormInput: {
            bookingId: string | null;
            borrowerName: string;
            borrowerPhone: string;
            borrowerEmail: string | null;
            /** Format: date */
            dueOn: string;
            /** @default  */
            note: string;
        };
        HitBooking: {
            /** Format: uuid */
            bookingId: string;
            reference: string | null;
            organisationName: string;
            roomName: string;
            status: components["schemas"]["BookingStatus"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        HitBookingInput: {
            /** Format: uuid */
            bookingId: string;
            reference: string | null;
            organisationName: string;
            roomName: string;
            status: components["schemas"]["BookingStatusInput"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        HolderCondition: {
            timeZone: string;
            roomName: string;
            hasGuide: boolean;
            entry: components["schemas"]["ConditionReport"] | null;
            exit: components["schemas"]["ConditionReport"] | null;
            open: {
                kind: components["schemas"]["ConditionReportKind"];
                /** Format: date-time */
                until: string;
            }[];
            presumption: components["schemas"]["ConditionPresumption"];
            previous: components["schemas"]["ConditionReport"] | null;
            mustAnswerPrevious: boolean;
        };
        HolderConditionInput: {
            timeZone: string;
            roomName: string;
            hasGuide: boolean;
            entry: components["schemas"]["ConditionReportInput"] | null;
            exit: components["schemas"]["ConditionReportInput"] | null;
            open: {
                kind: components["schemas"]["ConditionReportKindInput"];
                /** Format: date-time */
                until: string;
            }[];
            presumption: components["schemas"]["ConditionPresumptionInput"];
            previous: components["schemas"]["ConditionReportInput"] | null;
            mustAnswerPrevious: boolean;
        };
        ImportPreview: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            appliedAt: string | null;
            /** @enum {string} */
            format: "geolocation" | "annuaire";
            counts: {
                new: number;
                changed: number;
                unchanged: number;
                ignored: number;
                wrong: number;
            };
            lines: {
                line: number;
                uai: string | null;
                name: string | null;
                city: string | null;
                /** @enum {string} */
                outcome: "new" | "changed" | "unchanged" | "ignored" | "wrong";
                changes: {
                    field: string;
                    before: string | null;
                    after: string | null;
                }[];
                notes: {
                    code: string;
                    field: string | null;
                    value: string | null;
                }[];
            }[];
        };
        ImportPreviewInput: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            appliedAt: string | null;
            /** @enum {string} */
            format: "geolocation" | "annuaire";
            counts: {
                new: number;
                changed: number;
                unchanged: number;
                ignored: number;
                wrong: number;
            };
            lines: {
                line: number;
                uai: string | null;
                name: string | null;
                city: string | null;
                /** @enum {string} */
                outcome: "new" | "changed" | "unchanged" | "ignored" | "wrong";
                changes: {
                    field: string;
                    before: string | null;
                    after: string | null;
                }[];
                notes: {
                    code: string;
                    field: string | null;
                    value: string | null;
                }[];
            }[];
        };
        ImportedStatement: {
            id: string | null;
            format: components["schemas"]["BankStatementFormat"];
            added: number;
            known: number;
            echoed: number;
            pending: number;
        };
        ImportedStatementInput: {
            id: string | null;
            format: components["schemas"]["BankStatementFormatInput"];
            added: number;
            known: number;
            echoed: number;
            pending: number;
        };
        Instalment: {
            /** Format: date */
            dueOn: string;
            amountCents: number;
            settledCents: number;
            state: components["schemas"]["InstalmentState"];
        };
        /** @enum {string} */
        InstalmentDue: "days-after-confirmation" | "first-of-month";
        /** @enum {string} */
        InstalmentDueInput: "days-after-confirmation" | "first-of-month";
        InstalmentInput: {
            /** Format: date */
            dueOn: string;
            amountCents: number;
            settledCents: number;
            state: components["schemas"]["InstalmentStateInput"];
        };
        /** @enum {string} */
        InstalmentState: "settled" | "due" | "late" | "to-come";
        /** @enum {string} */
        InstalmentStateInput: "settled" | "due" | "late" | "to-come";
        InstalmentTerm: {
            sharePercent: number;
            due: components["schemas"]["InstalmentDue"];
            value: number;
        };
        InstalmentTermInput: {
            sharePercent: number;
            due: components["schemas"]["InstalmentDueInput"];
            value: number;
        };
        Invite: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            establishmentId?: string;
            /** Format: uuid */
            legalEntityId?: string;
            capacity?: string;
            delegationAct?: string;
            /** Format: date */
            validUntil?: string;
        };
        InviteInput: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
            role: components["schemas"]["RoleInput"];
            /** Format: uuid */
            establishmentId?: string;
            /** Format: uuid */
            legalEntityId?: string;
            capacity?: string;
            delegationAct?: string;
            /** Format: date */
            validUntil?: string;
        };
        InviteMember: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
        };
        InviteMemberInput: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
        };
        KeyCopy: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "key" | "badge" | "remote";
            label: string;
            copyNo: number;
            opens: string;
            /** @enum {string} */
            state: "in-place" | "out" | "lost";
            isLate: boolean;
            handing: {
                name: string | null;
                phone: string | null;
                organisationName: string | null;
                bookingReference: string | null;
                /** Format: date-time */
                handedAt: string;
                handedBy: string;
                /** Format: date */
                dueOn: string;
            } | null;
            note: string;
            lastEntryId: string | null;
            allowedActions: ("hand" | "return" | "lose" | "correct" | "retire")[];
        };
        KeyCopyInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "key" | "badge" | "remote";
            label: string;
            copyNo: number;
            opens: string;
            /** @enum {string} */
            state: "in-place" | "out" | "lost";
            isLate: boolean;
            handing: {
                name: string | null;
                phone: string | null;
                organisationName: string | null;
                bookingReference: string | null;
                /** Format: date-time */
                handedAt: string;
                handedBy: string;
                /** Format: date */
                dueOn: string;
            } | null;
            note: string;
            lastEntryId: string | null;
            allowedActions: ("hand" | "return" | "lose" | "correct" | "retire")[];
        };
        KeyEntry: {
            name: string | null;
            phone: string | null;
            organisationName: string | null;
            bookingReference: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "handed" | "returned" | "lost" | "corrected";
            keyLabel: string;
            copyNo: number;
            dueOn: string | null;
            corrects: ("handed" | "returned" | "lost" | "corrected") | null;
            note: string;
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        KeyEntryInput: {
            name: string | null;
            phone: string | null;
            organisationName: string | null;
            bookingReference: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "handed" | "returned" | "lost" | "corrected";
            keyLabel: string;
            copyNo: number;
            dueOn: string | null;
            corrects: ("handed" | "returned" | "lost" | "corrected") | null;
            note: string;
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        KeyList: {
            items: components["schemas"]["KeyCopy"][];
            totals: {
                inPlace: number;
                out: number;
                late: number;
                lost: number;
            };
            /** Format: date */
            today: string;
            timeZone: string;
            mayAdd: boolean;
        };
        KeyListInput: {
            items: components["schemas"]["KeyCopyInput"][];
            totals: {
                inPlace: number;
                out: number;
                late: number;
                lost: number;
            };
            /** Format: date */
            today: string;
            timeZone: string;
            mayAdd: boolean;
        };
        KeyLog: {
            items: components["schemas"]["KeyEntry"][];
            total: number;
            nextCursor: string | null;
            timeZone: string;
        };
        KeyLogInput: {
            items: components["schemas"]["KeyEntryInput"][];
            total: number;
            nextCursor: string | null;
            timeZone: string;
        };
        Leaving: {
            /** Format: uuid */
            grantId: string;
            /** Format: date-time */
            at: string;
            done: string[];
            /** @default null */
            headcount: number | null;
            /** @default  */
            remark: string;
        };
        LeavingInput: {
            /** Format: uuid */
            grantId: string;
            /** Format: date-time */
            at: string;
            done: string[];
            /** @default null */
            headcount: number | null;
            /** @default  */
            remark: string;
        };
        /** @enum {string} */
        LedgerAccountKind: "receivable" | "revenue" | "collected" | "waived" | "in-kind";
        /** @enum {string} */
        LedgerAccountKindInput: "receivable" | "revenue" | "collected" | "waived" | "in-kind";
        /** @enum {string} */
        LedgerEntryKind: "charge" | "reversal" | "fee" | "payment" | "refund" | "waiver" | "in-kind";
        /** @enum {string} */
        LedgerEntryKindInput: "charge" | "reversal" | "fee" | "payment" | "refund" | "waiver" | "in-kind";
        LegalEntityItem: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["LegalEntityKind"];
            name: string;
        };
        LegalEntityItemInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["LegalEntityKindInput"];
            name: string;
        };
        /** @enum {string} */
        LegalEntityKind: "departement" | "commune" | "intercommunal" | "region" | "eple";
        /** @enum {string} */
        LegalEntityKindInput: "departement" | "commune" | "intercommunal" | "region" | "eple";
        LegalEntityList: {
            items: components["schemas"]["LegalEntityItem"][];
        };
        LegalEntityListInput: {
            items: components["schemas"]["LegalEntityItemInput"][];
        };
        /** @enum {string} */
        LiftScope: "one" | "following" | "all";
        /** @enum {string} */
        LiftScopeInput: "one" | "following" | "all";
        LiftSuspension: {
            /** Format: uuid */
            suspensionId: string;
            reason: string;
        };
        LiftSuspensionInput: {
            /** Format: uuid */
            suspensionId: string;
            reason: string;
        };
        LinkToken: {
            token: string;
        };
        LinkTokenInput: {
            token: string;
        };
        LiveDisputes: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                occurrenceId: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
            }[];
        };
        LiveDisputesInput: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                occurrenceId: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                timeZone: string;
            }[];
        };
        LockAbilities: {
            mode: components["schemas"]["LockMode"];
            choosesCode: boolean;
            granularityMinutes: number;
            maxHours: number;
            firstUse: {
                withinHours: number;
                ifLongerThanHours: number;
            } | null;
            /** @enum {string} */
            revoke: "remote" | "on-site" | "never";
            isConfirmed: boolean;
            maxActive: number | null;
        };
        LockAbilitiesInput: {
            mode: components["schemas"]["LockModeInput"];
            choosesCode: boolean;
            granularityMinutes: number;
            maxHours: number;
            firstUse: {
                withinHours: number;
                ifLongerThanHours: number;
            } | null;
            /** @enum {string} */
            revoke: "remote" | "on-site" | "never";
            isConfirmed: boolean;
            maxActive: number | null;
        };
        LockAccountForm: {
            account: {
                /** @constant */
                kind: "nuki";
                /** Format: uri */
                baseUrl: string;
                apiToken?: string;
            } | {
                /** @constant */
                kind: "igloohome";
                /** Format: uri */
                baseUrl: string;
                /** Format: uri */
                tokenUrl: string;
                clientId: string;
                clientSecret?: string;
            } | {
                /** @constant */
                kind: "ttlock";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                username: string;
                /** @enum {string} */
                codes: "offline" | "online";
                clientSecret?: string;
                password?: string;
            } | {
                /** @constant */
                kind: "seam";
                /** Format: uri */
                baseUrl: string;
                /** @enum {string} */
                codes: "offline" | "online";
                apiKey?: string;
            } | {
                /** @constant */
                kind: "webhook";
                /** Format: uri */
                baseUrl: string;
                keyId: string;
                signingSecret?: string;
            };
            toleranceMinutes: number;
            codeFor: components["schemas"]["LockCodeFor"];
            version: number;
        };
        LockAccountFormInput: {
            account: {
                /** @constant */
                kind: "nuki";
                /** Format: uri */
                baseUrl: string;
                apiToken?: string;
            } | {
                /** @constant */
                kind: "igloohome";
                /** Format: uri */
                baseUrl: string;
                /** Format: uri */
                tokenUrl: string;
                clientId: string;
                clientSecret?: string;
            } | {
                /** @constant */
                kind: "ttlock";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                username: string;
                /** @enum {string} */
                codes: "offline" | "online";
                clientSecret?: string;
                password?: string;
            } | {
                /** @constant */
                kind: "seam";
                /** Format: uri */
                baseUrl: string;
                /** @enum {string} */
                codes: "offline" | "online";
                apiKey?: string;
            } | {
                /** @constant */
                kind: "webhook";
                /** Format: uri */
                baseUrl: string;
                keyId: string;
                signingSecret?: string;
            };
            toleranceMinutes: number;
            codeFor: components["schemas"]["LockCodeForInput"];
            version: number;
        };
        /** @enum {string} */
        LockCodeFor: "session" | "booking";
        /** @enum {string} */
        LockCodeForInput: "session" | "booking";
        /** @enum {string} */
        LockCorrection: "withdrawn" | "restored" | "realigned" | "replaced" | "lost" | "adopted";
        /** @enum {string} */
        LockCorrectionInput: "withdrawn" | "restored" | "realigned" | "replaced" | "lost" | "adopted";
        LockDevice: {
            reference: string;
            name: string;
            isOnline: boolean | null;
            batteryPercent: number | null;
            isBatteryLow: boolean;
        };
        LockDeviceInput: {
            reference: string;
            name: string;
            isOnline: boolean | null;
            batteryPercent: number | null;
            isBatteryLow: boolean;
        };
        /** @enum {string} */
        LockMode: "fixed-code" | "key-box" | "person" | "offline-pin" | "online-pin" | "webhook";
        /** @enum {string} */
        LockModeInput: "fixed-code" | "key-box" | "person" | "offline-pin" | "online-pin" | "webhook";
        /** @enum {string} */
        LockProviderKind: "nuki" | "igloohome" | "ttlock" | "seam" | "webhook";
        /** @enum {string} */
        LockProviderKindInput: "nuki" | "igloohome" | "ttlock" | "seam" | "webhook";
        LockRound: {
            deviceReference: string;
            readAt: string | null;
            isOnline: boolean | null;
            batteryPercent: number | null;
            isBatteryLow: boolean;
            codes: number | null;
            kept: number;
            error: string | null;
            lastCorrected: {
                /** Format: date-time */
                at: string;
                corrections: components["schemas"]["LockCorrection"][];
            } | null;
        };
        LockRoundInput: {
            deviceReference: string;
            readAt: string | null;
            isOnline: boolean | null;
            batteryPercent: number | null;
            isBatteryLow: boolean;
            codes: number | null;
            kept: number;
            error: string | null;
            lastCorrected: {
                /** Format: date-time */
                at: string;
                corrections: components["schemas"]["LockCorrectionInput"][];
            } | null;
        };
        LockSettings: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            version: number;
            account: ({
                /** @constant */
                kind: "nuki";
                /** Format: uri */
                baseUrl: string;
            } | {
                /** @constant */
                kind: "igloohome";
                /** Format: uri */
                baseUrl: string;
                /** Format: uri */
                tokenUrl: string;
                clientId: string;
            } | {
                /** @constant */
                kind: "ttlock";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                username: string;
                /** @enum {string} */
                codes: "offline" | "online";
            } | {
                /** @constant */
                kind: "seam";
                /** Format: uri */
                baseUrl: string;
                /** @enum {string} */
                codes: "offline" | "online";
            } | {
                /** @constant */
                kind: "webhook";
                /** Format: uri */
                baseUrl: string;
                keyId: string;
            }) | null;
            isSimulated: boolean;
            toleranceMinutes: number;
            codeFor: components["schemas"]["LockCodeFor"];
            abilities: components["schemas"]["LockAbilities"] | null;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            devices: components["schemas"]["LockDevice"][];
            rounds: components["schemas"]["LockRound"][];
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
                deviceReference: string | null;
            }[];
            knownWays: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                mode: "fixed-code" | "key-box" | "person";
                rotation: {
                    /** Format: date-time */
                    writtenAt: string;
                    /** Format: date-time */
                    changeBefore: string;
                    isDue: boolean;
                } | null;
            }[];
            allowedActions: "edit"[];
        };
        LockSettingsInput: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            version: number;
            account: ({
                /** @constant */
                kind: "nuki";
                /** Format: uri */
                baseUrl: string;
            } | {
                /** @constant */
                kind: "igloohome";
                /** Format: uri */
                baseUrl: string;
                /** Format: uri */
                tokenUrl: string;
                clientId: string;
            } | {
                /** @constant */
                kind: "ttlock";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                username: string;
                /** @enum {string} */
                codes: "offline" | "online";
            } | {
                /** @constant */
                kind: "seam";
                /** Format: uri */
                baseUrl: string;
                /** @enum {string} */
                codes: "offline" | "online";
            } | {
                /** @constant */
                kind: "webhook";
                /** Format: uri */
                baseUrl: string;
                keyId: string;
            }) | null;
            isSimulated: boolean;
            toleranceMinutes: number;
            codeFor: components["schemas"]["LockCodeForInput"];
            abilities: components["schemas"]["LockAbilitiesInput"] | null;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            devices: components["schemas"]["LockDeviceInput"][];
            rounds: components["schemas"]["LockRoundInput"][];
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
                deviceReference: string | null;
            }[];
            knownWays: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                mode: "fixed-code" | "key-box" | "person";
                rotation: {
                    /** Format: date-time */
                    writtenAt: string;
                    /** Format: date-time */
                    changeBefore: string;
                    isDue: boolean;
                } | null;
            }[];
            allowedActions: "edit"[];
        };
        LoseKeyForm: {
            note: string;
        };
        LoseKeyFormInput: {
            note: string;
        };
        LostDate: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            takenBy: components["schemas"]["OccupancyKind"];
            instead: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                room: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            }[];
        };
        LostDateInput: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            room: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            takenBy: components["schemas"]["OccupancyKindInput"];
            instead: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                room: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            }[];
        };
        LostDates: {
            items: components["schemas"]["LostDate"][];
        };
        LostDatesInput: {
            items: components["schemas"]["LostDateInput"][];
        };
        Made: {
            /** Format: uuid */
            id: string;
        };
        MadeInput: {
            /** Format: uuid */
            id: string;
        };
        MailPreview: {
            subject: string;
            text: string;
        };
        MailPreviewInput: {
            subject: string;
            text: string;
        };
        /** @enum {string} */
        MatchCertainty: "sure" | "likely" | "ambiguous" | "none";
        /** @enum {string} */
        MatchCertaintyInput: "sure" | "likely" | "ambiguous" | "none";
        MatchOption: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            organisationName: string;
            kind: components["schemas"]["BankMatchKind"];
            payment: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                receivedOn: string;
                means: components["schemas"]["PaymentMeans"];
                reference: string;
            } | null;
            amountCents: number;
            balanceCents: number;
            reasons: components["schemas"]["MatchReason"][];
        };
        MatchOptionInput: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            organisationName: string;
            kind: components["schemas"]["BankMatchKindInput"];
            payment: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                receivedOn: string;
                means: components["schemas"]["PaymentMeansInput"];
                reference: string;
            } | null;
            amountCents: number;
            balanceCents: number;
            reasons: components["schemas"]["MatchReasonInput"][];
        };
        /** @enum {string} */
        MatchReason: "structured-reference" | "reference-in-text" | "booking-in-text" | "same-amount" | "name-alike" | "same-day" | "near-day" | "above-balance" | "to-give-back" | "sent-back";
        /** @enum {string} */
        MatchReasonInput: "structured-reference" | "reference-in-text" | "booking-in-text" | "same-amount" | "name-alike" | "same-day" | "near-day" | "above-balance" | "to-give-back" | "sent-back";
        Me: {
            account: {
                /** Format: uuid */
                id: string;
                email: string;
                givenName: string;
                familyName: string;
                phone: string | null;
                hasPassword: boolean;
            } | null;
            organisations: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKind"];
                /** @enum {string} */
                membership: "representative" | "member";
            }[];
            roles: components["schemas"]["RoleGrant"][];
            tenants: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            }[];
            establishments: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: uuid */
                tenantId: string;
                toHandle: number;
            }[];
            session: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                expiresAt: string;
                /** Format: date-time */
                idleExpiresAt: string;
            } | null;
            demo: boolean;
        };
        MeInput: {
            account: {
                /** Format: uuid */
                id: string;
                email: string;
                givenName: string;
                familyName: string;
                phone: string | null;
                hasPassword: boolean;
            } | null;
            organisations: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKindInput"];
                /** @enum {string} */
                membership: "representative" | "member";
            }[];
            roles: components["schemas"]["RoleGrantInput"][];
            tenants: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            }[];
            establishments: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: uuid */
                tenantId: string;
                toHandle: number;
            }[];
            session: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                expiresAt: string;
                /** Format: date-time */
                idleExpiresAt: string;
            } | null;
            demo: boolean;
        };
        MessageForm: {
            body: string;
        };
        MessageFormInput: {
            body: string;
        };
        /** @enum {string} */
        MessageName: "request-received" | "new-request" | "information-requested" | "completed" | "counter-proposed" | "proposal-accepted" | "proposal-declined" | "approved" | "refused" | "withdrawn" | "expired" | "expired-to-host" | "place-lost" | "confirmed" | "slot-free" | "cancelled" | "cancelled-to-host" | "sessions-cancelled" | "sessions-cancelled-to-host" | "sessions-suspended" | "sessions-suspended-to-host" | "sessions-resumed" | "amendment-asked" | "amendment-asked-to-host" | "amendment-refused" | "amendment-refused-to-host" | "amendment-withdrawn" | "amendment-withdrawn-to-host" | "amendment-lapsed" | "amendment-lapsed-to-host" | "amended" | "amended-to-host" | "message-posted" | "dispute-message" | "access-code" | "access-soon" | "access-fallback" | "access-failed" | "access-replaced" | "access-revoked" | "access-code-read" | "code-still-opens" | "not-ready" | "not-ready-to-host" | "problem-reported" | "problem-settled" | "key-due-soon" | "key-late" | "key-late-to-host" | "to-sign" | "nobody-to-sign" | "signature-code" | "signature-request-ended" | "signature-request-delayed" | "agreement-decision" | "agreement-decision-to-host" | "price-overridden" | "charge-due" | "charge-waived" | "payment-recorded" | "refund-recorded" | "unpaid-reminder" | "deposit-missing" | "deposit-to-return" | "deposit-retained" | "counterpart-proposed" | "counterpart-answered" | "counterpart-due-soon" | "counterpart-late" | "counterpart-late-to-host" | "piece-expiring" | "piece-damaged" | "piece-refused" | "verify-email" | "sign-in-link" | "invitation" | "mobile-code" | "elimination-proposed" | "fault-found" | "sms-budget-reached" | "daily-summary";
        /** @enum {string} */
        MessageNameInput: "request-received" | "new-request" | "information-requested" | "completed" | "counter-proposed" | "proposal-accepted" | "proposal-declined" | "approved" | "refused" | "withdrawn" | "expired" | "expired-to-host" | "place-lost" | "confirmed" | "slot-free" | "cancelled" | "cancelled-to-host" | "sessions-cancelled" | "sessions-cancelled-to-host" | "sessions-suspended" | "sessions-suspended-to-host" | "sessions-resumed" | "amendment-asked" | "amendment-asked-to-host" | "amendment-refused" | "amendment-refused-to-host" | "amendment-withdrawn" | "amendment-withdrawn-to-host" | "amendment-lapsed" | "amendment-lapsed-to-host" | "amended" | "amended-to-host" | "message-posted" | "dispute-message" | "access-code" | "access-soon" | "access-fallback" | "access-failed" | "access-replaced" | "access-revoked" | "access-code-read" | "code-still-opens" | "not-ready" | "not-ready-to-host" | "problem-reported" | "problem-settled" | "key-due-soon" | "key-late" | "key-late-to-host" | "to-sign" | "nobody-to-sign" | "signature-code" | "signature-request-ended" | "signature-request-delayed" | "agreement-decision" | "agreement-decision-to-host" | "price-overridden" | "charge-due" | "charge-waived" | "payment-recorded" | "refund-recorded" | "unpaid-reminder" | "deposit-missing" | "deposit-to-return" | "deposit-retained" | "counterpart-proposed" | "counterpart-answered" | "counterpart-due-soon" | "counterpart-late" | "counterpart-late-to-host" | "piece-expiring" | "piece-damaged" | "piece-refused" | "verify-email" | "sign-in-link" | "invitation" | "mobile-code" | "elimination-proposed" | "fault-found" | "sms-budget-reached" | "daily-summary";
        /** @enum {string} */
        MessageRhythm: "at-once" | "daily" | "never";
        /** @enum {string} */
        MessageRhythmInput: "at-once" | "daily" | "never";
        MessageStop: {
            topic: components["schemas"]["MessageTopic"];
            messages: components["schemas"]["MessageName"][];
            isStopped: boolean;
            aloneAt: string[];
        };
        MessageStopInput: {
            topic: components["schemas"]["MessageTopicInput"];
            messages: components["schemas"]["MessageNameInput"][];
            isStopped: boolean;
            aloneAt: string[];
        };
        /** @enum {string} */
        MessageTopic: "requests" | "changes" | "conversation" | "access" | "keys" | "signature" | "money" | "pieces" | "account" | "upkeep" | "summary";
        /** @enum {string} */
        MessageTopicInput: "requests" | "changes" | "conversation" | "access" | "keys" | "signature" | "money" | "pieces" | "account" | "upkeep" | "summary";
        MonthAnswer: {
            month: string;
            days: {
                /** Format: date */
                date: string;
                dayKind: components["schemas"]["DayKind"];
                freeSlots: number;
                /** @enum {string} */
                state: "past" | "closed" | "full" | "some" | "free";
            }[];
        };
        MonthAnswerInput: {
            month: string;
            days: {
                /** Format: date */
                date: string;
                dayKind: components["schemas"]["DayKindInput"];
                freeSlots: number;
                /** @enum {string} */
                state: "past" | "closed" | "full" | "some" | "free";
            }[];
        };
        MyMessageTopic: {
            topic: components["schemas"]["MessageTopic"];
            rhythm: components["schemas"]["MessageRhythm"];
            offered: components["schemas"]["MessageRhythm"][];
            messages: {
                name: components["schemas"]["MessageName"];
                /** @enum {string} */
                by: "email" | "as-chosen" | "sms";
                isOptional: boolean;
            }[];
        };
        MyMessageTopicInput: {
            topic: components["schemas"]["MessageTopicInput"];
            rhythm: components["schemas"]["MessageRhythmInput"];
            offered: components["schemas"]["MessageRhythmInput"][];
            messages: {
                name: components["schemas"]["MessageNameInput"];
                /** @enum {string} */
                by: "email" | "as-chosen" | "sms";
                isOptional: boolean;
            }[];
        };
        MyMessages: {
            topics: components["schemas"]["MyMessageTopic"][];
        };
        MyMessagesInput: {
            topics: components["schemas"]["MyMessageTopicInput"][];
        };
        MyMobile: {
            number: string | null;
            channel: components["schemas"]["ContactChannel"];
            pending: string | null;
            isServed: boolean;
            quietHours: {
                fromMinutes: number;
                untilMinutes: number;
            } | null;
        };
        MyMobileInput: {
            number: string | null;
            channel: components["schemas"]["ContactChannelInput"];
            pending: string | null;
            isServed: boolean;
            quietHours: {
                fromMinutes: number;
                untilMinutes: number;
            } | null;
        };
        NamedPlace: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NamedPlaceInput: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NoInput: Record<string, never>;
        NoInputInput: Record<string, never>;
        /** @enum {string} */
        OccupancyKind: "hold" | "booking" | "closure" | "establishment-use" | "requisition";
        /** @enum {string} */
        OccupancyKindInput: "hold" | "booking" | "closure" | "establishment-use" | "requisition";
        /** @enum {string} */
        OccurrenceReason: "school-holiday" | "public-holiday" | "closed" | "taken" | "dropped" | "refused" | "cancelled" | "moved";
        /** @enum {string} */
        OccurrenceReasonInput: "school-holiday" | "public-holiday" | "closed" | "taken" | "dropped" | "refused" | "cancelled" | "moved";
        /** @enum {string} */
        OccurrenceStatus: "requested" | "held" | "accepted" | "refused" | "skipped" | "suspended" | "cancelled" | "done" | "no-show";
        /** @enum {string} */
        OccurrenceStatusInput: "requested" | "held" | "accepted" | "refused" | "skipped" | "suspended" | "cancelled" | "done" | "no-show";
        OfferedOption: {
            code: string;
            label: string;
            unit: components["schemas"]["OptionUnit"];
            unitCents: number;
            isMandatory: boolean;
            most: number;
        };
        OfferedOptionInput: {
            code: string;
            label: string;
            unit: components["schemas"]["OptionUnitInput"];
            unitCents: number;
            isMandatory: boolean;
            most: number;
        };
        OfferedOptions: {
            items: components["schemas"]["OfferedOption"][];
        };
        OfferedOptionsInput: {
            items: components["schemas"]["OfferedOptionInput"][];
        };
        /** @enum {string} */
        OnlineRefusal: "nothing-owed" | "charge-cancelled" | "below-minimum" | "above-maximum" | "payee-not-served" | "no-contract";
        /** @enum {string} */
        OnlineRefusalInput: "nothing-owed" | "charge-cancelled" | "below-minimum" | "above-maximum" | "payee-not-served" | "no-contract";
        OpeningRule: {
            dayKind: components["schemas"]["DayKind"];
            opensAt: number;
            closesAt: number;
        };
        OpeningRuleInput: {
            dayKind: components["schemas"]["DayKindInput"];
            opensAt: number;
            closesAt: number;
        };
        OpeningRulesForm: {
            rules: components["schemas"]["OpeningRule"][] | null;
        };
        OpeningRulesFormInput: {
            rules: components["schemas"]["OpeningRuleInput"][] | null;
        };
        /** @enum {string} */
        OptionUnit: "booking" | "session" | "day" | "piece";
        /** @enum {string} */
        OptionUnitInput: "booking" | "session" | "day" | "piece";
        /** @enum {string} */
        OrderFileFault: "no-number" | "no-line" | "unknown-line" | "several-lines" | "twice" | "other-statement" | "bad-date";
        /** @enum {string} */
        OrderFileFaultInput: "no-number" | "no-line" | "unknown-line" | "several-lines" | "twice" | "other-statement" | "bad-date";
        OrderFilePreview: {
            lines: {
                no: number;
                debtorName: string;
                amountCents: number;
                orderNumber: string;
                /** Format: date */
                orderedOn: string;
                replaces: string | null;
            }[];
            faults: {
                line: number;
                fault: components["schemas"]["OrderFileFault"];
                cell: string;
            }[];
            missing: number;
        };
        OrderFilePreviewInput: {
            lines: {
                no: number;
                debtorName: string;
                amountCents: number;
                orderNumber: string;
                /** Format: date */
                orderedOn: string;
                replaces: string | null;
            }[];
            faults: {
                line: number;
                fault: components["schemas"]["OrderFileFaultInput"];
                cell: string;
            }[];
            missing: number;
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OrganisationKind"];
            name: string;
            rna: string | null;
            siret: string | null;
            trainingActivityNumber: string | null;
            address: string;
            postalCode: string;
            city: string;
            inseeCode: string | null;
            isGeneralInterest: boolean;
            representativeName: string;
            representativeCapacity: string;
            phone: string | null;
            /** @enum {string} */
            membership: "representative" | "member";
            members: {
                /** Format: uuid */
                accountId: string;
                givenName: string;
                familyName: string;
                email: string;
                /** @enum {string} */
                membership: "representative" | "member";
            }[];
            pieces: components["schemas"]["Piece"][];
        };
        OrganisationForm: {
            kind: components["schemas"]["OrganisationKind"];
            name: string;
            /** @default null */
            rna: string | null;
            /** @default null */
            siret: string | null;
            /** @default null */
            trainingActivityNumber: string | null;
            address: string;
            postalCode: string;
            city: string;
            /** @default null */
            inseeCode: string | null;
            /** @default false */
            isGeneralInterest: boolean;
            representativeName: string;
            representativeCapacity: string;
            /** @default null */
            phone: string | null;
        };
        OrganisationFormInput: {
            kind: components["schemas"]["OrganisationKindInput"];
            name: string;
            /** @default null */
            rna: string | null;
            siret?: string | null;
            /** @default null */
            trainingActivityNumber: string | null;
            address: string;
            postalCode: string;
            city: string;
            /** @default null */
            inseeCode: string | null;
            /** @default false */
            isGeneralInterest: boolean;
            representativeName: string;
            representativeCapacity: string;
            /** @default null */
            phone: string | null;
        };
        OrganisationInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OrganisationKindInput"];
            name: string;
            rna: string | null;
            siret: string | null;
            trainingActivityNumber: string | null;
            address: string;
            postalCode: string;
            city: string;
            inseeCode: string | null;
            isGeneralInterest: boolean;
            representativeName: string;
            representativeCapacity: string;
            phone: string | null;
            /** @enum {string} */
            membership: "representative" | "member";
            members: {
                /** Format: uuid */
                accountId: string;
                givenName: string;
                familyName: string;
                email: string;
                /** @enum {string} */
                membership: "representative" | "member";
            }[];
            pieces: components["schemas"]["PieceInput"][];
        };
        /** @enum {string} */
        OrganisationKind: "association" | "training-body" | "company" | "public-body" | "political" | "religious" | "individual";
        /** @enum {string} */
        OrganisationKindInput: "association" | "training-body" | "company" | "public-body" | "political" | "religious" | "individual";
        OrganisationQuota: {
            liveHolds: number | null;
            weekHours: number | null;
            seasonHours: number | null;
        };
        OrganisationQuotaInput: {
            liveHolds: number | null;
            weekHours: number | null;
            seasonHours: number | null;
        };
        Owed: {
            dueCents: number;
            dueSince: string | null;
            isLate: boolean;
            nextDueOn: string | null;
            nextDueCents: number;
            instalments: components["schemas"]["Instalment"][];
        };
        OwedInput: {
            dueCents: number;
            dueSince: string | null;
            isLate: boolean;
            nextDueOn: string | null;
            nextDueCents: number;
            instalments: components["schemas"]["InstalmentInput"][];
        };
        /** @enum {string} */
        PaidPart: "due" | "all";
        /** @enum {string} */
        PaidPartInput: "due" | "all";
        /** @enum {string} */
        PartyRole: "organiser" | "establishment" | "second-establishment" | "manager" | "payee" | "owner";
        /** @enum {string} */
        PartyRoleInput: "organiser" | "establishment" | "second-establishment" | "manager" | "payee" | "owner";
        PayeeAccount: {
            /** Format: uuid */
            payeeEntityId: string;
            payeeName: string;
            payeeKind: components["schemas"]["LegalEntityKind"];
            iban: string | null;
            contract: {
                clientNumber: string;
                kind: components["schemas"]["PaymentContractKind"];
                mode: components["schemas"]["PaymentMode"];
            } | null;
            mayBePaidOnline: boolean;
            version: number;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            allowedActions: "edit"[];
        };
        PayeeAccountForm: {
            iban: string | null;
            contract: {
                clientNumber: string;
                kind: components["schemas"]["PaymentContractKind"];
                mode: components["schemas"]["PaymentMode"];
            } | null;
            version: number;
        };
        PayeeAccountFormInput: {
            iban: string | null;
            contract: {
                clientNumber: string;
                kind: components["schemas"]["PaymentContractKindInput"];
                mode: components["schemas"]["PaymentModeInput"];
            } | null;
            version: number;
        };
        PayeeAccountInput: {
            /** Format: uuid */
            payeeEntityId: string;
            payeeName: string;
            payeeKind: components["schemas"]["LegalEntityKindInput"];
            iban: string | null;
            contract: {
                clientNumber: string;
                kind: components["schemas"]["PaymentContractKindInput"];
                mode: components["schemas"]["PaymentModeInput"];
            } | null;
            mayBePaidOnline: boolean;
            version: number;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            allowedActions: "edit"[];
        };
        PayeeAccountList: {
            items: components["schemas"]["PayeeAccount"][];
            isSimulated: boolean;
        };
        PayeeAccountListInput: {
            items: components["schemas"]["PayeeAccountInput"][];
            isSimulated: boolean;
        };
        PayeeLadder: {
            /** Format: uuid */
            payeeEntityId: string;
            payeeName: string;
            own: components["schemas"]["DunningLadder"] | null;
            allowedActions: "edit"[];
        };
        PayeeLadderInput: {
            /** Format: uuid */
            payeeEntityId: string;
            payeeName: string;
            own: components["schemas"]["DunningLadderInput"] | null;
            allowedActions: "edit"[];
        };
        PayeeLadderList: {
            ofTenant: components["schemas"]["DunningLadder"];
            items: components["schemas"]["PayeeLadder"][];
        };
        PayeeLadderListInput: {
            ofTenant: components["schemas"]["DunningLadderInput"];
            items: components["schemas"]["PayeeLadderInput"][];
        };
        /** @enum {string} */
        PaymentContractKind: "imprest" | "revenue-orders";
        /** @enum {string} */
        PaymentContractKindInput: "imprest" | "revenue-orders";
        /** @enum {string} */
        PaymentDoubt: "amount-differs" | "reference-differs" | "paid-twice";
        /** @enum {string} */
        PaymentDoubtInput: "amount-differs" | "reference-differs" | "paid-twice";
        /** @enum {string} */
        PaymentMeans: "transfer" | "payfip" | "cheque" | "cash" | "order";
        /** @enum {string} */
        PaymentMeansInput: "transfer" | "payfip" | "cheque" | "cash" | "order";
        /** @enum {string} */
        PaymentMode: "test" | "activation" | "production";
        /** @enum {string} */
        PaymentModeInput: "test" | "activation" | "production";
        PaymentOperation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            payeeName: string;
            status: components["schemas"]["PaymentOperationStatus"];
            amountCents: number;
            reference: string;
            /** Format: date-time */
            startedAt: string;
            expiresAt: string | null;
            /** Format: date-time */
            settledBy: string;
            redirectUrl: string | null;
            isSimulated: boolean;
            isDoubtful: boolean;
        };
        PaymentOperationInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            payeeName: string;
            status: components["schemas"]["PaymentOperationStatusInput"];
            amountCents: number;
            reference: string;
            /** Format: date-time */
            startedAt: string;
            expiresAt: string | null;
            /** Format: date-time */
            settledBy: string;
            redirectUrl: string | null;
            isSimulated: boolean;
            isDoubtful: boolean;
        };
        /** @enum {string} */
        PaymentOperationStatus: "starting" | "pending" | "paid" | "refused" | "abandoned" | "expired" | "failed";
        /** @enum {string} */
        PaymentOperationStatusInput: "starting" | "pending" | "paid" | "refused" | "abandoned" | "expired" | "failed";
        PaymentToCheck: {
            /** Format: uuid */
            id: string;
            bookingReference: string;
            organisationName: string;
            payeeName: string;
            establishmentName: string;
            doubt: components["schemas"]["PaymentDoubt"];
            expectedCents: number;
            receivedCents: number;
            expectedReference: string;
            receivedReference: string;
            operationId: string;
            /** Format: date-time */
            paidAt: string;
            isRecorded: boolean;
            checked: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                outcome: "recorded" | "set-aside";
                note: string;
            } | null;
            allowedActions: ("record" | "set-aside")[];
        };
        PaymentToCheckInput: {
            /** Format: uuid */
            id: string;
            bookingReference: string;
            organisationName: string;
            payeeName: string;
            establishmentName: string;
            doubt: components["schemas"]["PaymentDoubtInput"];
            expectedCents: number;
            receivedCents: number;
            expectedReference: string;
            receivedReference: string;
            operationId: string;
            /** Format: date-time */
            paidAt: string;
            isRecorded: boolean;
            checked: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                outcome: "recorded" | "set-aside";
                note: string;
            } | null;
            allowedActions: ("record" | "set-aside")[];
        };
        PaymentsToCheck: {
            items: components["schemas"]["PaymentToCheck"][];
        };
        PaymentsToCheckInput: {
            items: components["schemas"]["PaymentToCheckInput"][];
        };
        /** @enum {string} */
        PendingMode: "block" | "compete";
        /** @enum {string} */
        PendingModeInput: "block" | "compete";
        Person: {
            /** Format: uuid */
            accountId: string;
            givenName: string;
            familyName: string;
            email: string;
            grant: components["schemas"]["RoleGrant"];
        };
        PersonInput: {
            /** Format: uuid */
            accountId: string;
            givenName: string;
            familyName: string;
            email: string;
            grant: components["schemas"]["RoleGrantInput"];
        };
        PersonalLink: {
            token: string;
        };
        PersonalLinkInput: {
            token: string;
        };
        Photo: {
            /** Format: uuid */
            id: string;
            url: string;
            alternative: string;
            width: number;
            height: number;
        };
        PhotoInput: {
            /** Format: uuid */
            id: string;
            url: string;
            alternative: string;
            width: number;
            height: number;
        };
        Piece: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PieceKind"];
            version: number;
            insurer: string;
            policyNumber: string;
            /** Format: date */
            validFrom: string;
            validUntil: string | null;
            file: {
                name: string;
                mediaType: string;
                sizeBytes: number;
                scanState: components["schemas"]["ScanState"];
                isDamaged: boolean;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            state: "valid" | "future" | "expired" | "replaced";
            reviews: components["schemas"]["PieceReview"][];
        };
        PieceForm: {
            kind: components["schemas"]["PieceKind"];
            /** @default  */
            insurer: string;
            /** @default  */
            policyNumber: string;
            /** Format: date */
            validFrom: string;
            validUntil: unknown;
        };
        PieceFormInput: {
            kind: components["schemas"]["PieceKindInput"];
            /** @default  */
            insurer: string;
            /** @default  */
            policyNumber: string;
            /** Format: date */
            validFrom: string;
            /** @default  */
            validUntil: string | "";
        };
        PieceInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PieceKindInput"];
            version: number;
            insurer: string;
            policyNumber: string;
            /** Format: date */
            validFrom: string;
            validUntil: string | null;
            file: {
                name: string;
                mediaType: string;
                sizeBytes: number;
                scanState: components["schemas"]["ScanStateInput"];
                isDamaged: boolean;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            state: "valid" | "future" | "expired" | "replaced";
            reviews: components["schemas"]["PieceReviewInput"][];
        };
        /** @enum {string} */
        PieceKind: "insurance" | "statutes" | "registration-receipt" | "officers" | "republican-commitment" | "company-extract" | "training-registration" | "safety-instructions" | "premises-permit" | "bar-permit" | "music-declaration";
        /** @enum {string} */
        PieceKindInput: "insurance" | "statutes" | "registration-receipt" | "officers" | "republican-commitment" | "company-extract" | "training-registration" | "safety-instructions" | "premises-permit" | "bar-permit" | "music-declaration";
        PieceReview: {
            verdict: components["schemas"]["PieceVerdict"];
            reason: string;
            /** Format: date-time */
            reviewedAt: string;
            tenantName: string;
        };
        PieceReviewInput: {
            verdict: components["schemas"]["PieceVerdictInput"];
            reason: string;
            /** Format: date-time */
            reviewedAt: string;
            tenantName: string;
        };
        PieceRules: {
            stops: {
                [key: string]: components["schemas"]["PieceStop"] | "not-asked";
            };
            items: {
                kind: components["schemas"]["PieceKind"];
                stops: components["schemas"]["PieceStop"] | "not-asked";
                usual: components["schemas"]["PieceStop"];
                fixedBy: ("law" | "other-setting") | null;
            }[];
            allowedActions: "edit"[];
        };
        PieceRulesForm: {
            former: {
                [key: string]: components["schemas"]["PieceStop"] | "not-asked";
            };
            stops: {
                [key: string]: components["schemas"]["PieceStop"] | "not-asked";
            };
        };
        PieceRulesFormInput: {
            former: {
                [key: string]: components["schemas"]["PieceStopInput"] | "not-asked";
            };
            stops: {
                [key: string]: components["schemas"]["PieceStopInput"] | "not-asked";
            };
        };
        PieceRulesInput: {
            stops: {
                [key: string]: components["schemas"]["PieceStopInput"] | "not-asked";
            };
            items: {
                kind: components["schemas"]["PieceKindInput"];
                stops: components["schemas"]["PieceStopInput"] | "not-asked";
                usual: components["schemas"]["PieceStopInput"];
                fixedBy: ("law" | "other-setting") | null;
            }[];
            allowedActions: "edit"[];
        };
        /** @enum {string} */
        PieceStop: "nothing" | "submission" | "approval" | "signature";
        /** @enum {string} */
        PieceStopInput: "nothing" | "submission" | "approval" | "signature";
        /** @enum {string} */
        PieceVerdict: "verified" | "refused";
        /** @enum {string} */
        PieceVerdictInput: "verified" | "refused";
        Place: {
            label: string;
            /** @enum {string} */
            kind: "commune" | "site" | "street";
            value: string;
            inseeCode: string | null;
            postalCodes: string[];
            latitude: number | null;
            longitude: number | null;
            approximate: boolean;
        };
        PlaceInput: {
            label: string;
            /** @enum {string} */
            kind: "commune" | "site" | "street";
            value: string;
            inseeCode: string | null;
            postalCodes: string[];
            latitude: number | null;
            longitude: number | null;
            approximate: boolean;
        };
        PlaceList: {
            items: components["schemas"]["Place"][];
        };
        PlaceListInput: {
            items: components["schemas"]["PlaceInput"][];
        };
        PlaceManager: {
            /** Format: uuid */
            managerEntityId: string;
        };
        PlaceManagerInput: {
            /** Format: uuid */
            managerEntityId: string;
        };
        Planning: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            timeZone: string;
            openConflicts: number;
            days: {
                /** Format: date */
                date: string;
                dayKind: components["schemas"]["DayKind"];
                label: string | null;
                isToday: boolean;
            }[];
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
                capacity: number;
                areaM2: number | null;
                days: {
                    /** Format: date */
                    date: string;
                    isOpen: boolean;
                    events: components["schemas"]["PlanningEvent"][];
                }[];
            }[];
        };
        PlanningEvent: {
            /** @enum {string} */
            kind: "booking" | "closure" | "establishment-use" | "requisition";
            bookingId: string | null;
            closureId: string | null;
            reference: string | null;
            title: string;
            status: components["schemas"]["BookingStatus"] | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        PlanningEventInput: {
            /** @enum {string} */
            kind: "booking" | "closure" | "establishment-use" | "requisition";
            bookingId: string | null;
            closureId: string | null;
            reference: string | null;
            title: string;
            status: components["schemas"]["BookingStatusInput"] | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        PlanningInput: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            timeZone: string;
            openConflicts: number;
            days: {
                /** Format: date */
                date: string;
                dayKind: components["schemas"]["DayKindInput"];
                label: string | null;
                isToday: boolean;
            }[];
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
                capacity: number;
                areaM2: number | null;
                days: {
                    /** Format: date */
                    date: string;
                    isOpen: boolean;
                    events: components["schemas"]["PlanningEventInput"][];
                }[];
            }[];
        };
        PoliticalRegister: {
            items: {
                /** Format: uuid */
                bookingId: string;
                reference: string;
                /** Format: date-time */
                submittedAt: string;
                organisationName: string;
                purpose: components["schemas"]["Purpose"];
                roomName: string;
                establishmentName: string;
                timeZone: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                sessions: number;
                refusedSessions: number;
                /** @enum {string} */
                answer: "waiting" | "granted" | "refused" | "unanswered" | "withdrawn" | "cancelled";
                answeredAt: string | null;
                delayHours: number | null;
                refusalReasons: components["schemas"]["RefusalReason"][];
                refusalText: string;
                cancellation: {
                    side: components["schemas"]["CancelledSide"];
                    reason: string;
                } | null;
                amountCents: number;
            }[];
            total: number;
            nextCursor: string | null;
            totals: {
                political: {
                    requests: number;
                    waiting: number;
                    granted: number;
                    refused: number;
                    unanswered: number;
                    cancelled: number;
                    amountCents: number;
                    averageDelayHours: number | null;
                };
                compared: {
                    requests: number;
                    waiting: number;
                    granted: number;
                    refused: number;
                    unanswered: number;
                    cancelled: number;
                    amountCents: number;
                    averageDelayHours: number | null;
                };
            };
        };
        PoliticalRegisterInput: {
            items: {
                /** Format: uuid */
                bookingId: string;
                reference: string;
                /** Format: date-time */
                submittedAt: string;
                organisationName: string;
                purpose: components["schemas"]["PurposeInput"];
                roomName: string;
                establishmentName: string;
                timeZone: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                sessions: number;
                refusedSessions: number;
                /** @enum {string} */
                answer: "waiting" | "granted" | "refused" | "unanswered" | "withdrawn" | "cancelled";
                answeredAt: string | null;
                delayHours: number | null;
                refusalReasons: components["schemas"]["RefusalReasonInput"][];
                refusalText: string;
                cancellation: {
                    side: components["schemas"]["CancelledSideInput"];
                    reason: string;
                } | null;
                amountCents: number;
            }[];
            total: number;
            nextCursor: string | null;
            totals: {
                political: {
                    requests: number;
                    waiting: number;
                    granted: number;
                    refused: number;
                    unanswered: number;
                    cancelled: number;
                    amountCents: number;
                    averageDelayHours: number | null;
                };
                compared: {
                    requests: number;
                    waiting: number;
                    granted: number;
                    refused: number;
                    unanswered: number;
                    cancelled: number;
                    amountCents: number;
                    averageDelayHours: number | null;
                };
            };
        };
        Presence: {
            /** @enum {string} */
            presence: "arrived" | "absent";
        };
        PresenceInput: {
            /** @enum {string} */
            presence: "arrived" | "absent";
        };
        PriceGrant: {
            legalBasis: string;
            valuedCents: number;
        };
        PriceGrantInput: {
            legalBasis: string;
            valuedCents: number;
        };
        PriceLine: {
            code: string;
            label: string;
            quantity: number;
            unitCents: number;
            amountCents: number;
        };
        PriceLineInput: {
            code: string;
            label: string;
            quantity: number;
            unitCents: number;
            amountCents: number;
        };
        PriceOverride: {
            gridCents: number;
            totalCents: number;
            reason: string;
            act: string;
            deciderName: string;
            /** Format: date-time */
            decidedAt: string;
        };
        PriceOverrideForm: {
            newTotalCents: number;
            reason: string;
            act: string;
        };
        PriceOverrideFormInput: {
            newTotalCents: number;
            reason: string;
            act: string;
        };
        PriceOverrideInput: {
            gridCents: number;
            totalCents: number;
            reason: string;
            act: string;
            deciderName: string;
            /** Format: date-time */
            decidedAt: string;
        };
        PriceSummary: {
            /** @enum {string} */
            kind: "free" | "paid" | "unknown" | "not-eligible";
            unit: ("slot" | "hour" | "half-day" | "day" | "week-end" | "week" | "season") | null;
            amountCents: number | null;
        };
        PriceSummaryInput: {
            /** @enum {string} */
            kind: "free" | "paid" | "unknown" | "not-eligible";
            unit: ("slot" | "hour" | "half-day" | "day" | "week-end" | "week" | "season") | null;
            amountCents: number | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            requestId: string;
            fields?: {
                path: string;
                code: string;
                message: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            alternatives?: components["schemas"]["Slot"][];
        };
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            requestId: string;
            fields?: {
                path: string;
                code: string;
                message: string;
            }[];
            params?: {
                [key: string]: unknown;
            };
            alternatives?: components["schemas"]["SlotInput"][];
        };
        /** @enum {string} */
        ProblemKind: "door" | "damage" | "cleaning" | "safety" | "heating" | "lighting" | "noise" | "people" | "other";
        /** @enum {string} */
        ProblemKindInput: "door" | "damage" | "cleaning" | "safety" | "heating" | "lighting" | "noise" | "people" | "other";
        ProblemPage: {
            items: components["schemas"]["ReportedProblem"][];
            total: number;
            nextCursor: string | null;
            timeZone: string;
        };
        ProblemPageInput: {
            items: components["schemas"]["ReportedProblemInput"][];
            total: number;
            nextCursor: string | null;
            timeZone: string;
        };
        ProblemReport: {
            /** Format: uuid */
            pressId: string;
            kind: components["schemas"]["ProblemKind"];
            text: string;
            /** @default null */
            occurrenceId: string | null;
        };
        ProblemReportInput: {
            /** Format: uuid */
            pressId: string;
            kind: components["schemas"]["ProblemKindInput"];
            text: string;
            /** @default null */
            occurrenceId: string | null;
        };
        /** @enum {string} */
        ProblemState: "open" | "taken" | "settled";
        /** @enum {string} */
        ProblemStateInput: "open" | "taken" | "settled";
        /** @enum {string} */
        ProblemStep: "take" | "settle" | "reopen";
        /** @enum {string} */
        ProblemStepInput: "take" | "settle" | "reopen";
        ProblemTreatmentForm: {
            /** @default  */
            words: string;
        };
        ProblemTreatmentFormInput: {
            /** @default  */
            words: string;
        };
        ProposeCounterpartForm: {
            description: string;
            quantity: number;
            unit: string;
            unitCents: number;
            /** Format: date */
            dueOn: string;
        };
        ProposeCounterpartFormInput: {
            description: string;
            quantity: number;
            unit: string;
            unitCents: number;
            /** Format: date */
            dueOn: string;
        };
        /** @enum {string} */
        PublicParty: "establishment" | "second-establishment" | "manager" | "payee" | "owner";
        /** @enum {string} */
        PublicPartyInput: "establishment" | "second-establishment" | "manager" | "payee" | "owner";
        PublishTemplateForm: {
            revision: number;
            actNumber: string;
            /** Format: date */
            actVotedOn: string;
            /** Format: date */
            inForceFrom: string;
        };
        PublishTemplateFormInput: {
            revision: number;
            actNumber: string;
            /** Format: date */
            actVotedOn: string;
            /** Format: date */
            inForceFrom: string;
        };
        /** @enum {string} */
        Purpose: "cultural" | "sport" | "civic" | "popular-education" | "training" | "meeting" | "social" | "private-event" | "commercial";
        /** @enum {string} */
        PurposeInput: "cultural" | "sport" | "civic" | "popular-education" | "training" | "meeting" | "social" | "private-event" | "commercial";
        Quote: {
            /** Format: uuid */
            tariffId: string;
            tariffName: string;
            act: string;
            lines: components["schemas"]["PriceLine"][];
            totalCents: number;
            grant: components["schemas"]["PriceGrant"] | null;
            freeUses: {
                year: number;
                before: number;
                taken: number;
            }[];
            deposits: components["schemas"]["AskedDeposit"][];
            vat: {
                rateBasisPoints: number;
                amountCents: number;
            } | null;
            cancellation: components["schemas"]["CancellationTier"][];
            instalments: components["schemas"]["InstalmentTerm"][];
            explanation: string[];
            override: components["schemas"]["PriceOverride"] | null;
        };
        QuoteDocument: {
            number: string;
            title: string;
            subtitle: string;
            facts: {
                label: string;
                value: string;
            }[];
            lines: {
                label: string;
                amount: string;
            }[];
            total: string;
            sections: {
                title: string;
                items: string[];
            }[];
            notes: string[];
        };
        QuoteDocumentInput: {
            number: string;
            title: string;
            subtitle: string;
            facts: {
                label: string;
                value: string;
            }[];
            lines: {
                label: string;
                amount: string;
            }[];
            total: string;
            sections: {
                title: string;
                items: string[];
            }[];
            notes: string[];
        };
        QuoteInput: {
            /** Format: uuid */
            tariffId: string;
            tariffName: string;
            act: string;
            lines: components["schemas"]["PriceLineInput"][];
            totalCents: number;
            grant: components["schemas"]["PriceGrantInput"] | null;
            freeUses: {
                year: number;
                before: number;
                taken: number;
            }[];
            deposits: components["schemas"]["AskedDepositInput"][];
            vat: {
                rateBasisPoints: number;
                amountCents: number;
            } | null;
            cancellation: components["schemas"]["CancellationTierInput"][];
            instalments: components["schemas"]["InstalmentTermInput"][];
            explanation: string[];
            override: components["schemas"]["PriceOverrideInput"] | null;
        };
        ReadinessBoard: {
            days: number;
            items: components["schemas"]["ReadinessLine"][];
        };
        ReadinessBoardInput: {
            days: number;
            items: components["schemas"]["ReadinessLineInput"][];
        };
        /** @enum {string} */
        ReadinessCheck: "way" | "code" | "lock" | "instructions" | "contact" | "holder" | "pieces" | "money" | "agreement" | "alarm" | "slot";
        /** @enum {string} */
        ReadinessCheckInput: "way" | "code" | "lock" | "instructions" | "contact" | "holder" | "pieces" | "money" | "agreement" | "alarm" | "slot";
        /** @enum {string} */
        ReadinessColour: "green" | "amber" | "red";
        /** @enum {string} */
        ReadinessColourInput: "green" | "amber" | "red";
        ReadinessFinding: {
            check: components["schemas"]["ReadinessCheck"];
            outcome: components["schemas"]["ReadinessOutcome"];
            reason: components["schemas"]["ReadinessReason"] | null;
        };
        ReadinessFindingInput: {
            check: components["schemas"]["ReadinessCheckInput"];
            outcome: components["schemas"]["ReadinessOutcomeInput"];
            reason: components["schemas"]["ReadinessReasonInput"] | null;
        };
        ReadinessLine: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            /** Format: uuid */
            roomId: string;
            roomName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            accessKind: components["schemas"]["AccessKind"] | null;
            last: {
                step: components["schemas"]["ReadinessStep"];
                colour: components["schemas"]["ReadinessColour"];
                /** Format: date-time */
                checkedAt: string;
                waysGiven: number;
                findings: components["schemas"]["ReadinessFinding"][];
            } | null;
            allowedActions: "check"[];
        };
        ReadinessLineInput: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: uuid */
            bookingId: string;
            bookingReference: string;
            organisationName: string;
            /** Format: uuid */
            roomId: string;
            roomName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            accessKind: components["schemas"]["AccessKindInput"] | null;
            last: {
                step: components["schemas"]["ReadinessStepInput"];
                colour: components["schemas"]["ReadinessColourInput"];
                /** Format: date-time */
                checkedAt: string;
                waysGiven: number;
                findings: components["schemas"]["ReadinessFindingInput"][];
            } | null;
            allowedActions: "check"[];
        };
        /** @enum {string} */
        ReadinessOutcome: "ok" | "warn" | "fail";
        /** @enum {string} */
        ReadinessOutcomeInput: "ok" | "warn" | "fail";
        /** @enum {string} */
        ReadinessReason: "not-planned" | "no-way-recorded" | "no-way-left" | "code-missing" | "code-absent" | "code-pending" | "code-delayed" | "lock-unknown" | "lock-offline" | "lock-silent" | "lock-refuses" | "battery-low" | "battery-dead" | "no-entry-instructions" | "no-exit-instructions" | "no-phone" | "holder-unreachable" | "holder-by-phone" | "insurance-missing" | "piece-missing" | "piece-to-verify" | "money-awaited" | "deposit-awaited" | "agreement-not-in-force" | "alarm-arms-before-end" | "place-claimed";
        /** @enum {string} */
        ReadinessReasonInput: "not-planned" | "no-way-recorded" | "no-way-left" | "code-missing" | "code-absent" | "code-pending" | "code-delayed" | "lock-unknown" | "lock-offline" | "lock-silent" | "lock-refuses" | "battery-low" | "battery-dead" | "no-entry-instructions" | "no-exit-instructions" | "no-phone" | "holder-unreachable" | "holder-by-phone" | "insurance-missing" | "piece-missing" | "piece-to-verify" | "money-awaited" | "deposit-awaited" | "agreement-not-in-force" | "alarm-arms-before-end" | "place-claimed";
        /** @enum {string} */
        ReadinessStep: "first" | "second" | "last" | "asked";
        /** @enum {string} */
        ReadinessStepInput: "first" | "second" | "last" | "asked";
        ReceiveDepositForm: {
            /** @enum {string} */
            means: "cheque" | "transfer";
            /** Format: date */
            receivedOn: string;
            /** @default  */
            reference: string;
        };
        ReceiveDepositFormInput: {
            /** @enum {string} */
            means: "cheque" | "transfer";
            /** Format: date */
            receivedOn: string;
            /** @default  */
            reference: string;
        };
        RecordBooking: {
            /** Format: uuid */
            roomId: string;
            organisation: {
                /** Format: uuid */
                id: string;
            } | {
                kind: components["schemas"]["OrganisationKind"];
                name: string;
                address: string;
                postalCode: string;
                city: string;
                representativeName: string;
                representativeCapacity: string;
                /** @default null */
                email: string | null;
                /** @default null */
                phone: string | null;
            };
            facts: components["schemas"]["BookingFacts"];
            /** @default null */
            insurance: {
                insurer: string;
                policyNumber: string;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validUntil: string;
            } | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            /** Format: uuid */
            roomId: string;
            organisation: {
                /** Format: uuid */
                id: string;
            } | {
                kind: components["schemas"]["OrganisationKind"];
                name: string;
                address: string;
                postalCode: string;
                city: string;
                representativeName: string;
                representativeCapacity: string;
                /** @default null */
                email: string | null;
                /** @default null */
                phone: string | null;
            };
            facts: components["schemas"]["BookingFacts"];
            /** @default null */
            insurance: {
                insurer: string;
                policyNumber: string;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validUntil: string;
            } | null;
            series: components["schemas"]["Series"];
        };
        RecordBookingInput: {
            /** Format: uuid */
            roomId: string;
            organisation: {
                /** Format: uuid */
                id: string;
            } | {
                kind: components["schemas"]["OrganisationKindInput"];
                name: string;
                address: string;
                postalCode: string;
                city: string;
                representativeName: string;
                representativeCapacity: string;
                /** @default null */
                email: string | null;
                /** @default null */
                phone: string | null;
            };
            facts: components["schemas"]["BookingFactsInput"];
            /** @default null */
            insurance: {
                insurer: string;
                policyNumber: string;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validUntil: string;
            } | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            /** Format: uuid */
            roomId: string;
            organisation: {
                /** Format: uuid */
                id: string;
            } | {
                kind: components["schemas"]["OrganisationKindInput"];
                name: string;
                address: string;
                postalCode: string;
                city: string;
                representativeName: string;
                representativeCapacity: string;
                /** @default null */
                email: string | null;
                /** @default null */
                phone: string | null;
            };
            facts: components["schemas"]["BookingFactsInput"];
            /** @default null */
            insurance: {
                insurer: string;
                policyNumber: string;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validUntil: string;
            } | null;
            series: components["schemas"]["SeriesInput"];
        };
        RecordSignature: {
            party: components["schemas"]["PublicParty"];
            sha256: string;
            /** @default  */
            note: string;
        };
        RecordSignatureInput: {
            party: components["schemas"]["PublicPartyInput"];
            sha256: string;
            /** @default  */
            note: string;
        };
        Recurrence: {
            weekdays: number[];
            /** @default 1 */
            everyWeeks: number;
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            from: number;
            until: number;
            /** @default false */
            inSchoolHolidays: boolean;
            /** @default false */
            onPublicHolidays: boolean;
        };
        RecurrenceInput: {
            weekdays: number[];
            /** @default 1 */
            everyWeeks: number;
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            from: number;
            until: number;
            /** @default false */
            inSchoolHolidays: boolean;
            /** @default false */
            onPublicHolidays: boolean;
        };
        /** @enum {string} */
        RefusalReason: "room-already-taken" | "establishment-use" | "nobody-to-open" | "activity-not-allowed" | "insurance-missing" | "too-many-people" | "other";
        /** @enum {string} */
        RefusalReasonInput: "room-already-taken" | "establishment-use" | "nobody-to-open" | "activity-not-allowed" | "insurance-missing" | "too-many-people" | "other";
        Refuse: {
            reason: components["schemas"]["RefusalReason"];
            /** @default  */
            text: string;
        };
        RefuseAmendment: {
            /** @default null */
            reason: components["schemas"]["RefusalReason"] | null;
            /** @default  */
            text: string;
        };
        RefuseAmendmentInput: {
            /** @default null */
            reason: components["schemas"]["RefusalReasonInput"] | null;
            /** @default  */
            text: string;
        };
        RefuseCounterpartForm: {
            reason: string;
        };
        RefuseCounterpartFormInput: {
            reason: string;
        };
        RefuseInput: {
            reason: components["schemas"]["RefusalReasonInput"];
            /** @default  */
            text: string;
        };
        RefusedSessions: {
            occurrenceIds: string[];
            reason: components["schemas"]["RefusalReason"];
            /** @default  */
            text: string;
        };
        RefusedSessionsInput: {
            occurrenceIds: string[];
            reason: components["schemas"]["RefusalReasonInput"];
            /** @default  */
            text: string;
        };
        Register: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
            phone?: string;
            password: string;
        };
        RegisterInput: {
            /** Format: email */
            email: string;
            givenName: string;
            familyName: string;
            phone?: string;
            password: string;
        };
        Reliability: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            sites: {
                /** Format: uuid */
                siteId: string;
                siteName: string;
                figures: components["schemas"]["ReliabilityFigures"];
                ways: {
                    accessKind: components["schemas"]["AccessKind"];
                    deviceReference: string | null;
                    roomNames: string[];
                    figures: components["schemas"]["ReliabilityFigures"];
                }[];
            }[];
        };
        ReliabilityFigures: {
            expected: number;
            entered: number;
            byThemselves: number;
            absent: number;
            failed: number;
            replaced: {
                reason: components["schemas"]["WayChange"];
                count: number;
            }[];
            medianMinutesToMend: number | null;
        };
        ReliabilityFiguresInput: {
            expected: number;
            entered: number;
            byThemselves: number;
            absent: number;
            failed: number;
            replaced: {
                reason: components["schemas"]["WayChangeInput"];
                count: number;
            }[];
            medianMinutesToMend: number | null;
        };
        ReliabilityInput: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            sites: {
                /** Format: uuid */
                siteId: string;
                siteName: string;
                figures: components["schemas"]["ReliabilityFiguresInput"];
                ways: {
                    accessKind: components["schemas"]["AccessKindInput"];
                    deviceReference: string | null;
                    roomNames: string[];
                    figures: components["schemas"]["ReliabilityFiguresInput"];
                }[];
            }[];
        };
        ReminderSent: {
            /** Format: date */
            sentOn: string;
            step: components["schemas"]["WrittenStep"];
            claims: number;
        };
        ReminderSentInput: {
            /** Format: date */
            sentOn: string;
            step: components["schemas"]["WrittenStepInput"];
            claims: number;
        };
        RemoveLockAccount: {
            version: number;
        };
        RemoveLockAccountInput: {
            version: number;
        };
        RemoveSmsAccount: {
            version: number;
        };
        RemoveSmsAccountInput: {
            version: number;
        };
        RepeatedClosureForm: {
            roomIds: string[];
            kind: components["schemas"]["ClosureKind"];
            reason: string;
            /** @default null */
            label: string | null;
            rhythm: components["schemas"]["Recurrence"];
        };
        RepeatedClosureFormInput: {
            roomIds: string[];
            kind: components["schemas"]["ClosureKindInput"];
            reason: string;
            /** @default null */
            label: string | null;
            rhythm: components["schemas"]["RecurrenceInput"];
        };
        RepeatedClosurePreview: {
            dates: {
                /** Format: date */
                date: string;
                skipped: string | null;
            }[];
            conflicts: components["schemas"]["HitBooking"][];
        };
        RepeatedClosurePreviewInput: {
            dates: {
                /** Format: date */
                date: string;
                skipped: string | null;
            }[];
            conflicts: components["schemas"]["HitBookingInput"][];
        };
        ReportedProblem: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ProblemKind"];
            text: string;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string;
            /** @enum {string} */
            reporter: "group" | "place";
            use: {
                siteName: string;
                roomName: string;
                organisationName: string;
                bookingReference: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            } | null;
            photoIds: string[];
            state: components["schemas"]["ProblemState"];
            treatments: {
                step: components["schemas"]["ProblemStep"];
                words: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            allowedActions: components["schemas"]["ProblemStep"][];
        };
        ReportedProblemInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ProblemKindInput"];
            text: string;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string;
            /** @enum {string} */
            reporter: "group" | "place";
            use: {
                siteName: string;
                roomName: string;
                organisationName: string;
                bookingReference: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            } | null;
            photoIds: string[];
            state: components["schemas"]["ProblemStateInput"];
            treatments: {
                step: components["schemas"]["ProblemStepInput"];
                words: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            allowedActions: components["schemas"]["ProblemStepInput"][];
        };
        RequestLink: {
            /** Format: email */
            email: string;
        };
        RequestLinkInput: {
            /** Format: email */
            email: string;
        };
        ResignationForm: {
            /** Format: date */
            receivedOn: string;
            signerName: string;
            capacity: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
        };
        ResignationFormInput: {
            /** Format: date */
            receivedOn: string;
            signerName: string;
            capacity: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
        };
        ResumeDunning: {
            reason: string;
        };
        ResumeDunningInput: {
            reason: string;
        };
        RetainDepositForm: {
            amountCents: number;
            /** Format: date */
            retainedOn: string;
            reason: string;
            /** Format: uuid */
            conditionReportId?: string;
        };
        RetainDepositFormInput: {
            amountCents: number;
            /** Format: date */
            retainedOn: string;
            reason: string;
            /** Format: uuid */
            conditionReportId?: string;
        };
        ReturnDepositForm: {
            /** Format: date */
            returnedOn: string;
            /** @default  */
            reference: string;
        };
        ReturnDepositFormInput: {
            /** Format: date */
            returnedOn: string;
            /** @default  */
            reference: string;
        };
        ReturnKeyForm: {
            /** @default  */
            note: string;
        };
        ReturnKeyFormInput: {
            /** @default  */
            note: string;
        };
        RevenueOrder: {
            /** Format: uuid */
            id: string;
            number: string;
            fiscalYear: number;
            /** Format: date */
            until: string;
            payeeName: string;
            totalCents: number;
            inKindCents: number;
            lines: number;
            ordered: number;
            /** Format: date-time */
            createdAt: string;
            mayIssue: boolean;
            items: {
                kind: components["schemas"]["LedgerEntryKind"];
                bookingReference: string;
                agreementNumber: string | null;
                debtorName: string;
                debtorSiret: string | null;
                debtorRna: string | null;
                debtorAddress: string;
                roomName: string;
                /** Format: date */
                usedOn: string;
                /** Format: date */
                dueOn: string;
                tariffName: string;
                act: string;
                basis: string;
                amountCents: number;
                no: number;
                /** Format: uuid */
                chargeId: string;
                orderNumber: string | null;
                orderedOn: string | null;
                balanceCents: number;
                refundableCents: number;
            }[];
        };
        RevenueOrderFacts: {
            kind: components["schemas"]["LedgerEntryKind"];
            bookingReference: string;
            agreementNumber: string | null;
            debtorName: string;
            debtorSiret: string | null;
            debtorRna: string | null;
            debtorAddress: string;
            roomName: string;
            /** Format: date */
            usedOn: string;
            /** Format: date */
            dueOn: string;
            tariffName: string;
            act: string;
            basis: string;
        };
        RevenueOrderFactsInput: {
            kind: components["schemas"]["LedgerEntryKindInput"];
            bookingReference: string;
            agreementNumber: string | null;
            debtorName: string;
            debtorSiret: string | null;
            debtorRna: string | null;
            debtorAddress: string;
            roomName: string;
            /** Format: date */
            usedOn: string;
            /** Format: date */
            dueOn: string;
            tariffName: string;
            act: string;
            basis: string;
        };
        RevenueOrderInput: {
            /** Format: uuid */
            id: string;
            number: string;
            fiscalYear: number;
            /** Format: date */
            until: string;
            payeeName: string;
            totalCents: number;
            inKindCents: number;
            lines: number;
            ordered: number;
            /** Format: date-time */
            createdAt: string;
            mayIssue: boolean;
            items: {
                kind: components["schemas"]["LedgerEntryKindInput"];
                bookingReference: string;
                agreementNumber: string | null;
                debtorName: string;
                debtorSiret: string | null;
                debtorRna: string | null;
                debtorAddress: string;
                roomName: string;
                /** Format: date */
                usedOn: string;
                /** Format: date */
                dueOn: string;
                tariffName: string;
                act: string;
                basis: string;
                amountCents: number;
                no: number;
                /** Format: uuid */
                chargeId: string;
                orderNumber: string | null;
                orderedOn: string | null;
                balanceCents: number;
                refundableCents: number;
            }[];
        };
        RevenueOrderList: {
            items: components["schemas"]["RevenueOrderSummary"][];
            mayIssue: boolean;
        };
        RevenueOrderListInput: {
            items: components["schemas"]["RevenueOrderSummaryInput"][];
            mayIssue: boolean;
        };
        RevenueOrderPreview: {
            fiscalYear: number;
            /** Format: date */
            until: string;
            payees: {
                /** Format: uuid */
                payeeEntityId: string;
                payeeName: string;
                lines: {
                    kind: components["schemas"]["LedgerEntryKind"];
                    bookingReference: string;
                    agreementNumber: string | null;
                    debtorName: string;
                    debtorSiret: string | null;
                    debtorRna: string | null;
                    debtorAddress: string;
                    roomName: string;
                    /** Format: date */
                    usedOn: string;
                    /** Format: date */
                    dueOn: string;
                    tariffName: string;
                    act: string;
                    basis: string;
                    amountCents: number;
                    /** Format: uuid */
                    entryId: string;
                }[];
                totalCents: number;
                inKindCents: number;
                debtorsWithoutNumber: string[];
            }[];
        };
        RevenueOrderPreviewInput: {
            fiscalYear: number;
            /** Format: date */
            until: string;
            payees: {
                /** Format: uuid */
                payeeEntityId: string;
                payeeName: string;
                lines: {
                    kind: components["schemas"]["LedgerEntryKindInput"];
                    bookingReference: string;
                    agreementNumber: string | null;
                    debtorName: string;
                    debtorSiret: string | null;
                    debtorRna: string | null;
                    debtorAddress: string;
                    roomName: string;
                    /** Format: date */
                    usedOn: string;
                    /** Format: date */
                    dueOn: string;
                    tariffName: string;
                    act: string;
                    basis: string;
                    amountCents: number;
                    /** Format: uuid */
                    entryId: string;
                }[];
                totalCents: number;
                inKindCents: number;
                debtorsWithoutNumber: string[];
            }[];
        };
        RevenueOrderSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            fiscalYear: number;
            /** Format: date */
            until: string;
            payeeName: string;
            totalCents: number;
            inKindCents: number;
            lines: number;
            ordered: number;
            /** Format: date-time */
            createdAt: string;
        };
        RevenueOrderSummaryInput: {
            /** Format: uuid */
            id: string;
            number: string;
            fiscalYear: number;
            /** Format: date */
            until: string;
            payeeName: string;
            totalCents: number;
            inKindCents: number;
            lines: number;
            ordered: number;
            /** Format: date-time */
            createdAt: string;
        };
        ReviewPiece: {
            verdict: components["schemas"]["PieceVerdict"];
            /** @default  */
            reason: string;
        };
        ReviewPieceInput: {
            verdict: components["schemas"]["PieceVerdictInput"];
            /** @default  */
            reason: string;
        };
        RivalRequest: {
            reference: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKind"];
            };
            roomName: string;
            headcount: number | null;
            purpose: components["schemas"]["Purpose"] | null;
            activity: string;
            totalCents: number | null;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            startsAt: string;
            sharedSessions: number;
        };
        RivalRequestInput: {
            reference: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["OrganisationKindInput"];
            };
            roomName: string;
            headcount: number | null;
            purpose: components["schemas"]["PurposeInput"] | null;
            activity: string;
            totalCents: number | null;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            startsAt: string;
            sharedSessions: number;
        };
        RivalRequests: {
            items: components["schemas"]["RivalRequest"][];
        };
        RivalRequestsInput: {
            items: components["schemas"]["RivalRequestInput"][];
        };
        /** @enum {string} */
        Role: "establishment-head" | "bursar" | "tenant-officer" | "town-clerk" | "caretaker" | "platform-admin" | "decider" | "signatory";
        RoleGrant: {
            /** Format: uuid */
            id: string;
            role: components["schemas"]["Role"];
            tenantId: string | null;
            establishmentId: string | null;
            establishmentName: string | null;
            legalEntityId: string | null;
            capacity: string | null;
            validUntil: string | null;
        };
        RoleGrantInput: {
            /** Format: uuid */
            id: string;
            role: components["schemas"]["RoleInput"];
            tenantId: string | null;
            establishmentId: string | null;
            establishmentName: string | null;
            legalEntityId: string | null;
            capacity: string | null;
            validUntil: string | null;
        };
        /** @enum {string} */
        RoleInput: "establishment-head" | "bursar" | "tenant-officer" | "town-clerk" | "caretaker" | "platform-admin" | "decider" | "signatory";
        Room: {
            /** Format: uuid */
            id: string;
            name: string;
            type: components["schemas"]["RoomType"];
            description: string;
            houseRules: string;
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKind"];
                address: string;
                postalCode: string;
                city: string;
                phone: string | null;
                latitude: number | null;
                longitude: number | null;
            };
            capacity: number;
            standingCapacity: number | null;
            sportCapacity: number | null;
            areaM2: number | null;
            floor: string | null;
            wheelchairAccess: boolean;
            equipment: components["schemas"]["EquipmentItem"][];
            photos: components["schemas"]["Photo"][];
            timeZone: string;
            accessKind: components["schemas"]["AccessKind"];
            pendingMode: components["schemas"]["PendingMode"];
            minNoticeHours: number;
            horizonDays: number;
            minMinutes: number;
            maxMinutes: number;
            gridMinutes: number;
            turnaroundMinutes: number;
            season: {
                zone: string | null;
                /** Format: date */
                lastDate: string;
            };
            openingRules: components["schemas"]["OpeningRule"][];
            prices: {
                organisationKind: components["schemas"]["OrganisationKind"] | null;
                localOnly: boolean;
                generalInterestOnly: boolean;
                purposes: components["schemas"]["Purpose"][];
                season: string | null;
                weekdays: number[];
                unit: components["schemas"]["TariffUnit"];
                amountCents: number;
                legalBasis: string | null;
            }[];
            whoMayAsk: components["schemas"]["OrganisationKind"][];
            decisionWorkingDays: number;
            demonstrationData: boolean;
        };
        RoomAccessForm: {
            instructions: string;
            /** @default  */
            exitInstructions: string;
            contactName: string;
            contactPhone: string;
            /** @default 24 */
            leadHours: number;
            ways: components["schemas"]["WayInForm"][];
        };
        RoomAccessFormInput: {
            instructions: string;
            /** @default  */
            exitInstructions: string;
            contactName: string;
            contactPhone: string;
            /** @default 24 */
            leadHours: number;
            ways: components["schemas"]["WayInFormInput"][];
        };
        RoomCard: {
            /** Format: uuid */
            id: string;
            name: string;
            type: components["schemas"]["RoomType"];
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKind"];
                city: string;
                address: string;
                latitude: number | null;
                longitude: number | null;
            };
            distanceKm: number | null;
            capacity: number;
            areaM2: number | null;
            wheelchairAccess: boolean;
            equipment: components["schemas"]["EquipmentItem"][];
            photoUrl: string | null;
            timeZone: string;
            price: components["schemas"]["PriceSummary"];
            availability: components["schemas"]["AvailabilityAnswer"];
            strip: components["schemas"]["DayStrip"] | null;
            weekly: components["schemas"]["WeeklyAnswer"] | null;
            demonstrationData: boolean;
        };
        RoomCardInput: {
            /** Format: uuid */
            id: string;
            name: string;
            type: components["schemas"]["RoomTypeInput"];
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKindInput"];
                city: string;
                address: string;
                latitude: number | null;
                longitude: number | null;
            };
            distanceKm: number | null;
            capacity: number;
            areaM2: number | null;
            wheelchairAccess: boolean;
            equipment: components["schemas"]["EquipmentItemInput"][];
            photoUrl: string | null;
            timeZone: string;
            price: components["schemas"]["PriceSummaryInput"];
            availability: components["schemas"]["AvailabilityAnswerInput"];
            strip: components["schemas"]["DayStripInput"] | null;
            weekly: components["schemas"]["WeeklyAnswerInput"] | null;
            demonstrationData: boolean;
        };
        /** @enum {string} */
        RoomConfiguration: "seated" | "standing" | "sport";
        /** @enum {string} */
        RoomConfigurationInput: "seated" | "standing" | "sport";
        RoomFacts: {
            name: string;
            type: components["schemas"]["RoomType"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItem"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingMode"];
        };
        RoomFactsInput: {
            name: string;
            type: components["schemas"]["RoomTypeInput"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItemInput"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingModeInput"];
        };
        RoomForm: {
            name: string;
            type: components["schemas"]["RoomType"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItem"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingMode"];
        };
        RoomFormInput: {
            name: string;
            type: components["schemas"]["RoomTypeInput"];
            /** @default  */
            description: string;
            /** @default  */
            houseRules: string;
            capacity: number;
            /** @default null */
            standingCapacity: number | null;
            /** @default null */
            sportCapacity: number | null;
            /** @default null */
            areaM2: number | null;
            /** @default null */
            floor: string | null;
            /** @default false */
            wheelchairAccess: boolean;
            /** @default [] */
            equipment: components["schemas"]["EquipmentItemInput"][];
            /** @default 0 */
            turnaroundMinutes: number;
            /** @default 72 */
            minNoticeHours: number;
            /** @default 365 */
            horizonDays: number;
            /** @default 60 */
            minMinutes: number;
            /** @default 720 */
            maxMinutes: number;
            /** @default 30 */
            gridMinutes: 15 | 30 | 60;
            /** @default block */
            pendingMode: components["schemas"]["PendingModeInput"];
        };
        RoomInput: {
            /** Format: uuid */
            id: string;
            name: string;
            type: components["schemas"]["RoomTypeInput"];
            description: string;
            houseRules: string;
            establishment: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: components["schemas"]["BuildingKindInput"];
                address: string;
                postalCode: string;
                city: string;
                phone: string | null;
                latitude: number | null;
                longitude: number | null;
            };
            capacity: number;
            standingCapacity: number | null;
            sportCapacity: number | null;
            areaM2: number | null;
            floor: string | null;
            wheelchairAccess: boolean;
            equipment: components["schemas"]["EquipmentItemInput"][];
            photos: components["schemas"]["PhotoInput"][];
            timeZone: string;
            accessKind: components["schemas"]["AccessKindInput"];
            pendingMode: components["schemas"]["PendingModeInput"];
            minNoticeHours: number;
            horizonDays: number;
            minMinutes: number;
            maxMinutes: number;
            gridMinutes: number;
            turnaroundMinutes: number;
            season: {
                zone: string | null;
                /** Format: date */
                lastDate: string;
            };
            openingRules: components["schemas"]["OpeningRuleInput"][];
            prices: {
                organisationKind: components["schemas"]["OrganisationKindInput"] | null;
                localOnly: boolean;
                generalInterestOnly: boolean;
                purposes: components["schemas"]["PurposeInput"][];
                season: string | null;
                weekdays: number[];
                unit: components["schemas"]["TariffUnitInput"];
                amountCents: number;
                legalBasis: string | null;
            }[];
            whoMayAsk: components["schemas"]["OrganisationKindInput"][];
            decisionWorkingDays: number;
            demonstrationData: boolean;
        };
        RoomPath: {
            words: components["schemas"]["GuideWords"][];
            plan: components["schemas"]["SitePicture"] | null;
            onCall: {
                name: string;
                phone: string;
                from: number;
                until: number;
            } | null;
            emergency: {
                label: string;
                phone: string;
            }[];
            steps: components["schemas"]["SiteStep"][];
            alarmArmsAt: string | null;
            outBy: string | null;
        };
        RoomPathInput: {
            words: components["schemas"]["GuideWordsInput"][];
            plan: components["schemas"]["SitePictureInput"] | null;
            onCall: {
                name: string;
                phone: string;
                from: number;
                until: number;
            } | null;
            emergency: {
                label: string;
                phone: string;
            }[];
            steps: components["schemas"]["SiteStepInput"][];
            alarmArmsAt: string | null;
            outBy: string | null;
        };
        RoomSheet: {
            /** Format: uuid */
            id: string;
            version: number;
            status: components["schemas"]["RoomStatus"];
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            form: components["schemas"]["RoomFacts"];
            ownOpeningRules: components["schemas"]["OpeningRule"][] | null;
            establishmentOpeningRules: components["schemas"]["OpeningRule"][];
            spaces: {
                /** Format: uuid */
                id: string;
                name: string;
                buildingName: string;
                floorName: string | null;
            }[];
            access: {
                instructions: string;
                exitInstructions: string;
                contactName: string;
                contactPhone: string;
                leadHours: number;
                ways: components["schemas"]["WayIn"][];
            } | null;
            usualLeadHours: number;
            photos: components["schemas"]["Photo"][];
            missing: ("description" | "photo" | "area" | "opening" | "tariff" | "access" | "house-rules")[];
            blocking: ("opening" | "tariff" | "access")[];
            allowedActions: ("edit" | "compose" | "publish" | "withdraw")[];
            demonstrationData: boolean;
        };
        RoomSheetInput: {
            /** Format: uuid */
            id: string;
            version: number;
            status: components["schemas"]["RoomStatusInput"];
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            form: components["schemas"]["RoomFactsInput"];
            ownOpeningRules: components["schemas"]["OpeningRuleInput"][] | null;
            establishmentOpeningRules: components["schemas"]["OpeningRuleInput"][];
            spaces: {
                /** Format: uuid */
                id: string;
                name: string;
                buildingName: string;
                floorName: string | null;
            }[];
            access: {
                instructions: string;
                exitInstructions: string;
                contactName: string;
                contactPhone: string;
                leadHours: number;
                ways: components["schemas"]["WayInInput"][];
            } | null;
            usualLeadHours: number;
            photos: components["schemas"]["PhotoInput"][];
            missing: ("description" | "photo" | "area" | "opening" | "tariff" | "access" | "house-rules")[];
            blocking: ("opening" | "tariff" | "access")[];
            allowedActions: ("edit" | "compose" | "publish" | "withdraw")[];
            demonstrationData: boolean;
        };
        /** @enum {string} */
        RoomStatus: "draft" | "published" | "withdrawn";
        /** @enum {string} */
        RoomStatusInput: "draft" | "published" | "withdrawn";
        /** @enum {string} */
        RoomType: "multipurpose-hall" | "gymnasium" | "meeting-room" | "music-room" | "auditorium" | "classroom" | "kitchen" | "dance-room" | "village-hall";
        /** @enum {string} */
        RoomTypeInput: "multipurpose-hall" | "gymnasium" | "meeting-room" | "music-room" | "auditorium" | "classroom" | "kitchen" | "dance-room" | "village-hall";
        Safekeeping: {
            files: number;
            checkedAt: string | null;
            faults: {
                fileName: string;
                /** @enum {string} */
                fault: "altered" | "missing";
            }[];
            brokenEvidence: string[];
        };
        SafekeepingInput: {
            files: number;
            checkedAt: string | null;
            faults: {
                fileName: string;
                /** @enum {string} */
                fault: "altered" | "missing";
            }[];
            brokenEvidence: string[];
        };
        /** @enum {string} */
        ScanState: "clean" | "infected" | "not-configured";
        /** @enum {string} */
        ScanStateInput: "clean" | "infected" | "not-configured";
        SealConditionReport: {
            /** @default null */
            previous: components["schemas"]["CounterSignatureForm"] | null;
        };
        SealConditionReportInput: {
            /** @default null */
            previous: components["schemas"]["CounterSignatureFormInput"] | null;
        };
        SearchAnswer: {
            items: components["schemas"]["RoomCard"][];
            total: number;
            nextCursor: string | null;
            place: components["schemas"]["Place"] | null;
            freeCount: number;
            facets: {
                types: {
                    value: components["schemas"]["RoomType"];
                    count: number;
                }[];
                equipment: {
                    value: components["schemas"]["EquipmentCode"];
                    count: number;
                }[];
                wheelchair: number;
                freeOfCharge: number;
            };
            exits: components["schemas"]["SearchExit"][];
        };
        SearchAnswerInput: {
            items: components["schemas"]["RoomCardInput"][];
            total: number;
            nextCursor: string | null;
            place: components["schemas"]["PlaceInput"] | null;
            freeCount: number;
            facets: {
                types: {
                    value: components["schemas"]["RoomTypeInput"];
                    count: number;
                }[];
                equipment: {
                    value: components["schemas"]["EquipmentCodeInput"];
                    count: number;
                }[];
                wheelchair: number;
                freeOfCharge: number;
            };
            exits: components["schemas"]["SearchExitInput"][];
        };
        SearchExit: {
            /** @enum {string} */
            kind: "other-hour" | "other-day" | "larger-radius" | "fewer-filters" | "other-weekdays" | "shorter-season" | "most-sessions";
            count: number;
            from: number | null;
            until: number | null;
            date: string | null;
            radiusKm: number | null;
            filter: string | null;
            weekdays: number[] | null;
            firstDate: string | null;
            lastDate: string | null;
            sessions: {
                free: number;
                asked: number;
            } | null;
        };
        SearchExitInput: {
            /** @enum {string} */
            kind: "other-hour" | "other-day" | "larger-radius" | "fewer-filters" | "other-weekdays" | "shorter-season" | "most-sessions";
            count: number;
            from: number | null;
            until: number | null;
            date: string | null;
            radiusKm: number | null;
            filter: string | null;
            weekdays: number[] | null;
            firstDate: string | null;
            lastDate: string | null;
            sessions: {
                free: number;
                asked: number;
            } | null;
        };
        Series: {
            recurrence: components["schemas"]["Recurrence"];
            /** @default [] */
            choices: components["schemas"]["SeriesChoice"][];
        };
        SeriesChoice: {
            /** Format: date */
            date: string;
            /** @constant */
            drop: true;
        } | {
            /** Format: date */
            date: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            /** Format: date */
            date: string;
            /** Format: uuid */
            roomId: string;
        };
        SeriesChoiceInput: {
            /** Format: date */
            date: string;
            /** @constant */
            drop: true;
        } | {
            /** Format: date */
            date: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        } | {
            /** Format: date */
            date: string;
            /** Format: uuid */
            roomId: string;
        };
        SeriesDate: {
            /** Format: date */
            date: string;
            slot: components["schemas"]["Slot"] | null;
            outcome: components["schemas"]["SessionOutcome"];
            label: string | null;
            closedBecause: components["schemas"]["ClosedReason"] | null;
            takenBy: components["schemas"]["OccupancyKind"] | null;
            otherHours: components["schemas"]["Slot"][];
            otherRooms: {
                /** Format: uuid */
                id: string;
                name: string;
                capacity: number;
            }[];
        };
        SeriesDateInput: {
            /** Format: date */
            date: string;
            slot: components["schemas"]["SlotInput"] | null;
            outcome: components["schemas"]["SessionOutcomeInput"];
            label: string | null;
            closedBecause: components["schemas"]["ClosedReasonInput"] | null;
            takenBy: components["schemas"]["OccupancyKindInput"] | null;
            otherHours: components["schemas"]["SlotInput"][];
            otherRooms: {
                /** Format: uuid */
                id: string;
                name: string;
                capacity: number;
            }[];
        };
        SeriesInput: {
            recurrence: components["schemas"]["RecurrenceInput"];
            /** @default [] */
            choices: components["schemas"]["SeriesChoiceInput"][];
        };
        SeriesPreview: {
            timeZone: string;
            dates: components["schemas"]["SeriesDate"][];
            counts: {
                sessions: number;
                free: number;
                taken: number;
                skipped: number;
            };
            minutes: number;
            quote: components["schemas"]["Quote"] | null;
        };
        SeriesPreviewInput: {
            timeZone: string;
            dates: components["schemas"]["SeriesDateInput"][];
            counts: {
                sessions: number;
                free: number;
                taken: number;
                skipped: number;
            };
            minutes: number;
            quote: components["schemas"]["QuoteInput"] | null;
        };
        SeriesQuestion: {
            recurrence: components["schemas"]["Recurrence"];
            /** @default null */
            people: number | null;
            /** @default association */
            profile: components["schemas"]["OrganisationKind"];
            /** Format: uuid */
            organisationId?: string;
            /** Format: uuid */
            bookingId?: string;
        };
        SeriesQuestionInput: {
            recurrence: components["schemas"]["RecurrenceInput"];
            /** @default null */
            people: number | null;
            /** @default association */
            profile: components["schemas"]["OrganisationKindInput"];
            /** Format: uuid */
            organisationId?: string;
            /** Format: uuid */
            bookingId?: string;
        };
        SessionDisputes: {
            timeZone: string;
            side: components["schemas"]["DisputeSide"] | null;
            /** Format: date-time */
            openUntil: string;
            openable: {
                /** Format: uuid */
                reportId: string;
                reportKind: components["schemas"]["ConditionReportKind"];
            }[];
            items: components["schemas"]["ConditionDispute"][];
        };
        SessionDisputesInput: {
            timeZone: string;
            side: components["schemas"]["DisputeSideInput"] | null;
            /** Format: date-time */
            openUntil: string;
            openable: {
                /** Format: uuid */
                reportId: string;
                reportKind: components["schemas"]["ConditionReportKindInput"];
            }[];
            items: components["schemas"]["ConditionDisputeInput"][];
        };
        SessionItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string | null;
            current: boolean;
        };
        SessionItemInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string | null;
            current: boolean;
        };
        SessionMove: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            roomId?: string;
        };
        SessionMoveInput: {
            /** Format: uuid */
            occurrenceId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            roomId?: string;
        };
        /** @enum {string} */
        SessionOutcome: "free" | "school-holiday" | "public-holiday" | "no-such-hour" | "too-late" | "too-far" | "too-short" | "too-long" | "off-grid" | "closed" | "taken";
        /** @enum {string} */
        SessionOutcomeInput: "free" | "school-holiday" | "public-holiday" | "no-such-hour" | "too-late" | "too-far" | "too-short" | "too-long" | "off-grid" | "closed" | "taken";
        SetPayeeLadder: {
            own: components["schemas"]["DunningLadder"] | null;
        };
        SetPayeeLadderInput: {
            own: components["schemas"]["DunningLadderInput"] | null;
        };
        SignAgreement: {
            code: string;
            /** @constant */
            consent: true;
            sha256: string;
        };
        SignAgreementInput: {
            code: string;
            /** @constant */
            consent: true;
            sha256: string;
        };
        SignIn: {
            /** Format: email */
            email: string;
            password: string;
        };
        SignInInput: {
            /** Format: email */
            email: string;
            password: string;
        };
        SignatureCodeSent: {
            sentTo: string;
            /** Format: date-time */
            expiresAt: string;
        };
        SignatureCodeSentInput: {
            sentTo: string;
            /** Format: date-time */
            expiresAt: string;
        };
        SignatureProvider: {
            version: number;
            account: ({
                /** @constant */
                kind: "i-parapheur";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                entityId: string;
                deskId: string;
                type: string;
                subtype: string;
            } | {
                /** @constant */
                kind: "yousign";
                /** Format: uri */
                baseUrl: string;
            }) | null;
            parties: components["schemas"]["PartyRole"][];
            callAddress: string | null;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            exchanges: {
                /** Format: uuid */
                id: string;
                party: components["schemas"]["PartyRole"];
                /** @enum {string} */
                provider: "i-parapheur" | "yousign";
                /** @enum {string} */
                status: "to-send" | "waiting" | "to-cancel" | "signed" | "refused" | "expired" | "cancelled";
                /** Format: date-time */
                askedAt: string;
                sentAt: string | null;
                endedAt: string | null;
                refusal: string | null;
                lastError: string | null;
                nextTryAt: string | null;
                /** Format: uuid */
                agreementId: string;
                agreementNumber: string;
                /** Format: uuid */
                bookingId: string;
            }[];
            allowedActions: "edit"[];
        };
        SignatureProviderForm: {
            parties: components["schemas"]["PartyRole"][];
            account: {
                /** @constant */
                kind: "i-parapheur";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                clientSecret?: string;
                entityId: string;
                deskId: string;
                type: string;
                subtype: string;
            } | {
                /** @constant */
                kind: "yousign";
                /** Format: uri */
                baseUrl: string;
                apiKey?: string;
                webhookSecret?: string;
            };
            version: number;
        };
        SignatureProviderFormInput: {
            parties: components["schemas"]["PartyRoleInput"][];
            account: {
                /** @constant */
                kind: "i-parapheur";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                clientSecret?: string;
                entityId: string;
                deskId: string;
                type: string;
                subtype: string;
            } | {
                /** @constant */
                kind: "yousign";
                /** Format: uri */
                baseUrl: string;
                apiKey?: string;
                webhookSecret?: string;
            };
            version: number;
        };
        SignatureProviderInput: {
            version: number;
            account: ({
                /** @constant */
                kind: "i-parapheur";
                /** Format: uri */
                baseUrl: string;
                clientId: string;
                entityId: string;
                deskId: string;
                type: string;
                subtype: string;
            } | {
                /** @constant */
                kind: "yousign";
                /** Format: uri */
                baseUrl: string;
            }) | null;
            parties: components["schemas"]["PartyRoleInput"][];
            callAddress: string | null;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            exchanges: {
                /** Format: uuid */
                id: string;
                party: components["schemas"]["PartyRoleInput"];
                /** @enum {string} */
                provider: "i-parapheur" | "yousign";
                /** @enum {string} */
                status: "to-send" | "waiting" | "to-cancel" | "signed" | "refused" | "expired" | "cancelled";
                /** Format: date-time */
                askedAt: string;
                sentAt: string | null;
                endedAt: string | null;
                refusal: string | null;
                lastError: string | null;
                nextTryAt: string | null;
                /** Format: uuid */
                agreementId: string;
                agreementNumber: string;
                /** Format: uuid */
                bookingId: string;
            }[];
            allowedActions: "edit"[];
        };
        SignatureRequest: {
            /** Format: uuid */
            id: string;
            party: components["schemas"]["PartyRole"];
            /** @enum {string} */
            provider: "i-parapheur" | "yousign";
            /** @enum {string} */
            status: "to-send" | "waiting" | "to-cancel" | "signed" | "refused" | "expired" | "cancelled";
            /** Format: date-time */
            askedAt: string;
            sentAt: string | null;
            endedAt: string | null;
            refusal: string | null;
            lastError: string | null;
            nextTryAt: string | null;
        };
        SignatureRequestInput: {
            /** Format: uuid */
            id: string;
            party: components["schemas"]["PartyRoleInput"];
            /** @enum {string} */
            provider: "i-parapheur" | "yousign";
            /** @enum {string} */
            status: "to-send" | "waiting" | "to-cancel" | "signed" | "refused" | "expired" | "cancelled";
            /** Format: date-time */
            askedAt: string;
            sentAt: string | null;
            endedAt: string | null;
            refusal: string | null;
            lastError: string | null;
            nextTryAt: string | null;
        };
        SignatureRequestsOfAgreement: {
            items: components["schemas"]["SignatureRequest"][];
            allowedActions: ("ask" | "withdraw")[];
        };
        SignatureRequestsOfAgreementInput: {
            items: components["schemas"]["SignatureRequestInput"][];
            allowedActions: ("ask" | "withdraw")[];
        };
        SignedCopyForm: {
            sha256: string;
            /** Format: date */
            signedOn: string;
            signerName: string;
            capacity: string;
        };
        SignedCopyFormInput: {
            sha256: string;
            /** Format: date */
            signedOn: string;
            signerName: string;
            capacity: string;
        };
        /** @enum {string} */
        SigningOrder: "owner-last" | "owner-first" | "organiser-last";
        /** @enum {string} */
        SigningOrderInput: "owner-last" | "owner-first" | "organiser-last";
        SigningRules: {
            signingOrder: components["schemas"]["SigningOrder"];
            permitLeadDays: number;
            minorHeadcountPercent: number;
            quoteValidDays: number;
        };
        SigningRulesInput: {
            signingOrder: components["schemas"]["SigningOrderInput"];
            permitLeadDays: number;
            minorHeadcountPercent: number;
            quoteValidDays: number;
        };
        SimulateTariff: {
            tariff: components["schemas"]["TariffForm"];
            /** Format: uuid */
            roomId: string;
            organisationKind: components["schemas"]["OrganisationKind"];
            /** @default false */
            isLocal: boolean;
            /** @default false */
            isGeneralInterest: boolean;
            /** @default null */
            purpose: components["schemas"]["Purpose"] | null;
            slots: {
                /** Format: date */
                date: string;
                from: number;
                until: number;
            }[];
            /** @default [] */
            options: components["schemas"]["ChosenOption"][];
            /** @default 0 */
            freeUsesBefore: number;
        };
        SimulateTariffInput: {
            tariff: components["schemas"]["TariffFormInput"];
            /** Format: uuid */
            roomId: string;
            organisationKind: components["schemas"]["OrganisationKindInput"];
            /** @default false */
            isLocal: boolean;
            /** @default false */
            isGeneralInterest: boolean;
            /** @default null */
            purpose: components["schemas"]["PurposeInput"] | null;
            slots: {
                /** Format: date */
                date: string;
                from: number;
                until: number;
            }[];
            /** @default [] */
            options: components["schemas"]["ChosenOptionInput"][];
            /** @default 0 */
            freeUsesBefore: number;
        };
        SiteGuide: {
            /** Format: uuid */
            siteId: string;
            siteName: string;
            words: components["schemas"]["GuideWords"][];
            plan: components["schemas"]["SitePicture"] | null;
            onCall: {
                name: string;
                phone: string;
                from: number;
                until: number;
            } | null;
            emergency: {
                label: string;
                phone: string;
            }[];
            steps: components["schemas"]["SiteStepOfRooms"][];
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        SiteGuideForm: {
            words: components["schemas"]["GuideWords"][];
            steps: components["schemas"]["SiteStepForm"][];
            onCall: {
                name: string;
                phone: string;
                from: number;
                until: number;
            } | null;
            emergency: {
                label: string;
                phone: string;
            }[];
        };
        SiteGuideFormInput: {
            words: components["schemas"]["GuideWordsInput"][];
            steps: components["schemas"]["SiteStepFormInput"][];
            onCall: {
                name: string;
                phone: string;
                from: number;
                until: number;
            } | null;
            emergency: {
                label: string;
                phone: string;
            }[];
        };
        SiteGuideInput: {
            /** Format: uuid */
            siteId: string;
            siteName: string;
            words: components["schemas"]["GuideWordsInput"][];
            plan: components["schemas"]["SitePictureInput"] | null;
            onCall: {
                name: string;
                phone: string;
                from: number;
                until: number;
            } | null;
            emergency: {
                label: string;
                phone: string;
            }[];
            steps: components["schemas"]["SiteStepOfRoomsInput"][];
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        SiteHours: {
            closesAt: number | null;
            alarmHours: (number | null)[];
            alarmMarginMinutes: number;
        };
        SiteHoursInput: {
            closesAt: number | null;
            alarmHours: (number | null)[];
            alarmMarginMinutes: number;
        };
        SiteHoursRead: components["schemas"]["SiteHours"];
        SiteHoursReadInput: components["schemas"]["SiteHoursInput"];
        SitePicture: {
            /** Format: uuid */
            id: string;
            url: string;
            alternative: string;
            width: number;
            height: number;
        };
        SitePictureInput: {
            /** Format: uuid */
            id: string;
            url: string;
            alternative: string;
            width: number;
            height: number;
        };
        SiteSharing: {
            /** Format: uuid */
            establishmentId: string;
            sharedWithId: string | null;
        };
        SiteSharingInput: {
            /** Format: uuid */
            establishmentId: string;
            sharedWithId: string | null;
        };
        SiteStep: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SiteStepKind"];
            words: components["schemas"]["StepWords"][];
            picture: components["schemas"]["SitePicture"] | null;
        };
        SiteStepForm: {
            /** Format: uuid */
            id?: string;
            kind: components["schemas"]["SiteStepKind"];
            roomIds: string[];
            words: components["schemas"]["StepWords"][];
        };
        SiteStepFormInput: {
            /** Format: uuid */
            id?: string;
            kind: components["schemas"]["SiteStepKindInput"];
            roomIds: string[];
            words: components["schemas"]["StepWordsInput"][];
        };
        SiteStepInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SiteStepKindInput"];
            words: components["schemas"]["StepWordsInput"][];
            picture: components["schemas"]["SitePictureInput"] | null;
        };
        /** @enum {string} */
        SiteStepKind: "gate" | "door" | "fire-door" | "key-box" | "passage";
        /** @enum {string} */
        SiteStepKindInput: "gate" | "door" | "fire-door" | "key-box" | "passage";
        SiteStepOfRooms: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SiteStepKind"];
            words: components["schemas"]["StepWords"][];
            picture: components["schemas"]["SitePicture"] | null;
            roomIds: string[];
        };
        SiteStepOfRoomsInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SiteStepKindInput"];
            words: components["schemas"]["StepWordsInput"][];
            picture: components["schemas"]["SitePictureInput"] | null;
            roomIds: string[];
        };
        Slot: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        SlotInput: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        SmsAccountForm: {
            account: {
                /** @constant */
                kind: "ovhcloud";
                /** Format: uri */
                baseUrl: string;
                serviceName: string;
                applicationKey: string;
                applicationSecret?: string;
                consumerKey?: string;
            } | {
                /** @constant */
                kind: "brevo";
                /** Format: uri */
                baseUrl: string;
                apiKey?: string;
            } | {
                /** @constant */
                kind: "smpp";
                /** Format: uri */
                baseUrl: string;
                systemId: string;
                password?: string;
            };
            sender: string;
            monthlyParts: number;
            quietHours: {
                fromMinutes: number;
                untilMinutes: number;
            };
            version: number;
        };
        SmsAccountFormInput: {
            account: {
                /** @constant */
                kind: "ovhcloud";
                /** Format: uri */
                baseUrl: string;
                serviceName: string;
                applicationKey: string;
                applicationSecret?: string;
                consumerKey?: string;
            } | {
                /** @constant */
                kind: "brevo";
                /** Format: uri */
                baseUrl: string;
                apiKey?: string;
            } | {
                /** @constant */
                kind: "smpp";
                /** Format: uri */
                baseUrl: string;
                systemId: string;
                password?: string;
            };
            sender: string;
            monthlyParts: number;
            quietHours: {
                fromMinutes: number;
                untilMinutes: number;
            };
            version: number;
        };
        /** @enum {string} */
        SmsProviderKind: "ovhcloud" | "brevo" | "smpp";
        /** @enum {string} */
        SmsProviderKindInput: "ovhcloud" | "brevo" | "smpp";
        SmsSettings: {
            version: number;
            account: ({
                /** @constant */
                kind: "ovhcloud";
                /** Format: uri */
                baseUrl: string;
                serviceName: string;
                applicationKey: string;
            } | {
                /** @constant */
                kind: "brevo";
                /** Format: uri */
                baseUrl: string;
            } | {
                /** @constant */
                kind: "smpp";
                /** Format: uri */
                baseUrl: string;
                systemId: string;
            }) | null;
            isSimulated: boolean;
            sender: string;
            monthlyParts: number;
            quietHours: {
                fromMinutes: number;
                untilMinutes: number;
            };
            usedParts: number;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            allowedActions: "edit"[];
        };
        SmsSettingsInput: {
            version: number;
            account: ({
                /** @constant */
                kind: "ovhcloud";
                /** Format: uri */
                baseUrl: string;
                serviceName: string;
                applicationKey: string;
            } | {
                /** @constant */
                kind: "brevo";
                /** Format: uri */
                baseUrl: string;
            } | {
                /** @constant */
                kind: "smpp";
                /** Format: uri */
                baseUrl: string;
                systemId: string;
            }) | null;
            isSimulated: boolean;
            sender: string;
            monthlyParts: number;
            quietHours: {
                fromMinutes: number;
                untilMinutes: number;
            };
            usedParts: number;
            lastTest: {
                /** Format: date-time */
                at: string;
                error: string | null;
            } | null;
            allowedActions: "edit"[];
        };
        SpaceForm: {
            name: string;
            /** @default null */
            floorId: string | null;
        };
        SpaceFormInput: {
            name: string;
            /** @default null */
            floorId: string | null;
        };
        SpaceTree: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            mayEdit: boolean;
            /** Format: uuid */
            managerEntityId: string;
            legalEntities: components["schemas"]["NamedPlace"][];
            others: components["schemas"]["NamedPlace"][];
            sites: components["schemas"]["TreeSite"][];
        };
        SpaceTreeInput: {
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            mayEdit: boolean;
            /** Format: uuid */
            managerEntityId: string;
            legalEntities: components["schemas"]["NamedPlaceInput"][];
            others: components["schemas"]["NamedPlaceInput"][];
            sites: components["schemas"]["TreeSiteInput"][];
        };
        StartPayment: {
            /** @default all */
            part: components["schemas"]["PaidPart"];
        };
        StartPaymentInput: {
            /** @default all */
            part: components["schemas"]["PaidPartInput"];
        };
        /** @enum {string} */
        StatementColumn: "statement" | "line" | "nature" | "agreement" | "booking" | "debtor" | "siret" | "rna" | "address" | "room" | "used-on" | "basis" | "tariff" | "act" | "due-on" | "amount" | "order-number" | "ordered-on" | "fiscal-year" | "payee";
        /** @enum {string} */
        StatementColumnInput: "statement" | "line" | "nature" | "agreement" | "booking" | "debtor" | "siret" | "rna" | "address" | "room" | "used-on" | "basis" | "tariff" | "act" | "due-on" | "amount" | "order-number" | "ordered-on" | "fiscal-year" | "payee";
        /** @enum {string} */
        StatementDecimal: "comma" | "point";
        /** @enum {string} */
        StatementDecimalInput: "comma" | "point";
        /** @enum {string} */
        StatementDelimiter: "semicolon" | "comma" | "tab";
        /** @enum {string} */
        StatementDelimiterInput: "semicolon" | "comma" | "tab";
        /** @enum {string} */
        StatementEncoding: "utf-8" | "windows-1252";
        /** @enum {string} */
        StatementEncodingInput: "utf-8" | "windows-1252";
        StatementFormat: {
            columns: {
                column: components["schemas"]["StatementColumn"];
                title: string;
            }[];
            delimiter: components["schemas"]["StatementDelimiter"];
            decimal: components["schemas"]["StatementDecimal"];
            encoding: components["schemas"]["StatementEncoding"];
            payeeName: string;
            version: number;
            mayChange: boolean;
            known: {
                column: components["schemas"]["StatementColumn"];
                title: string;
            }[];
        };
        StatementFormatInput: {
            columns: {
                column: components["schemas"]["StatementColumnInput"];
                title: string;
            }[];
            delimiter: components["schemas"]["StatementDelimiterInput"];
            decimal: components["schemas"]["StatementDecimalInput"];
            encoding: components["schemas"]["StatementEncodingInput"];
            payeeName: string;
            version: number;
            mayChange: boolean;
            known: {
                column: components["schemas"]["StatementColumnInput"];
                title: string;
            }[];
        };
        /** @enum {string} */
        StayAction: "enter" | "did-not-open" | "leave" | "report-problem";
        /** @enum {string} */
        StayActionInput: "enter" | "did-not-open" | "leave" | "report-problem";
        StayMoment: {
            action: components["schemas"]["StayAction"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        StayMomentInput: {
            action: components["schemas"]["StayActionInput"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        StepWords: {
            language: components["schemas"]["GuideLanguage"];
            title: string;
            /** @default  */
            directions: string;
        };
        StepWordsInput: {
            language: components["schemas"]["GuideLanguageInput"];
            title: string;
            /** @default  */
            directions: string;
        };
        StockEstablishment: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["BuildingKind"];
            uai: string | null;
            city: string;
            rooms: number;
            publishedRooms: number;
        };
        StockEstablishmentInput: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["BuildingKindInput"];
            uai: string | null;
            city: string;
            rooms: number;
            publishedRooms: number;
        };
        StockEstablishments: {
            items: components["schemas"]["StockEstablishment"][];
        };
        StockEstablishmentsInput: {
            items: components["schemas"]["StockEstablishmentInput"][];
        };
        StockItem: {
            /** Format: uuid */
            roomId: string;
            name: string;
            type: components["schemas"]["RoomType"];
            capacity: number;
            status: components["schemas"]["RoomStatus"];
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            city: string;
            uai: string | null;
            missing: string[];
            completeness: number;
        };
        StockItemInput: {
            /** Format: uuid */
            roomId: string;
            name: string;
            type: components["schemas"]["RoomTypeInput"];
            capacity: number;
            status: components["schemas"]["RoomStatusInput"];
            /** Format: uuid */
            establishmentId: string;
            establishmentName: string;
            city: string;
            uai: string | null;
            missing: string[];
            completeness: number;
        };
        StockPage: {
            items: components["schemas"]["StockItem"][];
            total: number;
            nextCursor: string | null;
            establishments: number;
            published: number;
        };
        StockPageInput: {
            items: components["schemas"]["StockItemInput"][];
            total: number;
            nextCursor: string | null;
            establishments: number;
            published: number;
        };
        SubmitBooking: {
            /** @constant */
            houseRulesRead: true;
        };
        SubmitBookingInput: {
            /** @constant */
            houseRulesRead: true;
        };
        SuspendAgreement: {
            party: components["schemas"]["PartyRole"];
            ground: components["schemas"]["DecisionGround"];
            reason: string;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            lastDay: string;
            occurrenceIds?: string[];
        };
        SuspendAgreementInput: {
            party: components["schemas"]["PartyRoleInput"];
            ground: components["schemas"]["DecisionGroundInput"];
            reason: string;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            lastDay: string;
            occurrenceIds?: string[];
        };
        SuspendDunning: {
            reason: string;
            /** Format: date */
            untilOn: string;
        };
        SuspendDunningInput: {
            reason: string;
            /** Format: date */
            untilOn: string;
        };
        Tariff: {
            /** Format: uuid */
            id: string;
            name: string;
            act: string;
            payeeName: string | null;
            /** Format: date */
            validFrom: string;
            validUntil: string | null;
            terms: components["schemas"]["TariffTerms"];
            lines: components["schemas"]["TariffLine"][];
            adjustments: components["schemas"]["TariffAdjustment"][];
            options: components["schemas"]["TariffOption"][];
        };
        TariffAdjustment: {
            /** @default null */
            roomType: components["schemas"]["RoomType"] | null;
            /** @default null */
            roomId: string | null;
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKind"] | null;
            /** @default false */
            generalInterestOnly: boolean;
            /** @default false */
            localOnly: boolean;
            /** @default [] */
            purposes: components["schemas"]["Purpose"][];
            /** @default null */
            season: string | null;
            /** @default [] */
            weekdays: number[];
            label: string;
            kind: components["schemas"]["AdjustmentKind"];
            value: number;
            /** @default null */
            legalBasis: string | null;
        };
        TariffAdjustmentInput: {
            /** @default null */
            roomType: components["schemas"]["RoomTypeInput"] | null;
            /** @default null */
            roomId: string | null;
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKindInput"] | null;
            /** @default false */
            generalInterestOnly: boolean;
            /** @default false */
            localOnly: boolean;
            /** @default [] */
            purposes: components["schemas"]["PurposeInput"][];
            /** @default null */
            season: string | null;
            /** @default [] */
            weekdays: number[];
            label: string;
            kind: components["schemas"]["AdjustmentKindInput"];
            value: number;
            /** @default null */
            legalBasis: string | null;
        };
        TariffDeposit: {
            code: string;
            label: string;
            amountCents: number;
        };
        TariffDepositInput: {
            code: string;
            label: string;
            amountCents: number;
        };
        TariffDryRun: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            bookings: number;
            beforeCents: number;
            afterCents: number;
            unpriced: number;
            establishments: {
                name: string;
                bookings: number;
                beforeCents: number;
                afterCents: number;
            }[];
            organisations: {
                name: string;
                bookings: number;
                beforeCents: number;
                afterCents: number;
            }[];
        };
        TariffDryRunInput: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            bookings: number;
            beforeCents: number;
            afterCents: number;
            unpriced: number;
            establishments: {
                name: string;
                bookings: number;
                beforeCents: number;
                afterCents: number;
            }[];
            organisations: {
                name: string;
                bookings: number;
                beforeCents: number;
                afterCents: number;
            }[];
        };
        TariffFinding: {
            /** @constant */
            kind: "two-prices";
            lines: number[];
        } | {
            /** @constant */
            kind: "no-price";
            roomName: string;
            organisationKind: components["schemas"]["OrganisationKind"];
            /** Format: date */
            date: string;
        } | {
            /** @constant */
            kind: "free-not-valued";
            roomName: string;
            organisationKind: components["schemas"]["OrganisationKind"];
            /** Format: date */
            date: string;
        } | {
            /** @constant */
            kind: "season-unused";
            season: string;
        };
        TariffFindingInput: {
            /** @constant */
            kind: "two-prices";
            lines: number[];
        } | {
            /** @constant */
            kind: "no-price";
            roomName: string;
            organisationKind: components["schemas"]["OrganisationKindInput"];
            /** Format: date */
            date: string;
        } | {
            /** @constant */
            kind: "free-not-valued";
            roomName: string;
            organisationKind: components["schemas"]["OrganisationKindInput"];
            /** Format: date */
            date: string;
        } | {
            /** @constant */
            kind: "season-unused";
            season: string;
        };
        TariffFindings: {
            items: components["schemas"]["TariffFinding"][];
            total: number;
        };
        TariffFindingsInput: {
            items: components["schemas"]["TariffFindingInput"][];
            total: number;
        };
        TariffForm: {
            /** @default null */
            payeeEntityId: string | null;
            name: string;
            act: string;
            /** Format: date */
            validFrom: string;
            /** @default null */
            validUntil: string | null;
            terms: components["schemas"]["TariffTerms"];
            lines: components["schemas"]["TariffLine"][];
            /** @default [] */
            adjustments: components["schemas"]["TariffAdjustment"][];
            /** @default [] */
            options: components["schemas"]["TariffOption"][];
        };
        TariffFormInput: {
            /** @default null */
            payeeEntityId: string | null;
            name: string;
            act: string;
            /** Format: date */
            validFrom: string;
            /** @default null */
            validUntil: string | null;
            /** @default {} */
            terms: components["schemas"]["TariffTermsInput"];
            lines: components["schemas"]["TariffLineInput"][];
            /** @default [] */
            adjustments: components["schemas"]["TariffAdjustmentInput"][];
            /** @default [] */
            options: components["schemas"]["TariffOptionInput"][];
        };
        TariffInput: {
            /** Format: uuid */
            id: string;
            name: string;
            act: string;
            payeeName: string | null;
            /** Format: date */
            validFrom: string;
            validUntil: string | null;
            terms: components["schemas"]["TariffTermsInput"];
            lines: components["schemas"]["TariffLineInput"][];
            adjustments: components["schemas"]["TariffAdjustmentInput"][];
            options: components["schemas"]["TariffOptionInput"][];
        };
        TariffLine: {
            /** @default null */
            roomType: components["schemas"]["RoomType"] | null;
            /** @default null */
            roomId: string | null;
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKind"] | null;
            /** @default false */
            generalInterestOnly: boolean;
            /** @default false */
            localOnly: boolean;
            /** @default [] */
            purposes: components["schemas"]["Purpose"][];
            /** @default null */
            season: string | null;
            /** @default [] */
            weekdays: number[];
            unit: components["schemas"]["TariffUnit"];
            unitCents: number;
            /** @default null */
            legalBasis: string | null;
        };
        TariffLineInput: {
            /** @default null */
            roomType: components["schemas"]["RoomTypeInput"] | null;
            /** @default null */
            roomId: string | null;
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKindInput"] | null;
            /** @default false */
            generalInterestOnly: boolean;
            /** @default false */
            localOnly: boolean;
            /** @default [] */
            purposes: components["schemas"]["PurposeInput"][];
            /** @default null */
            season: string | null;
            /** @default [] */
            weekdays: number[];
            unit: components["schemas"]["TariffUnitInput"];
            unitCents: number;
            /** @default null */
            legalBasis: string | null;
        };
        TariffList: {
            items: components["schemas"]["Tariff"][];
        };
        TariffListInput: {
            items: components["schemas"]["TariffInput"][];
        };
        TariffOption: {
            /** @default null */
            roomType: components["schemas"]["RoomType"] | null;
            /** @default null */
            roomId: string | null;
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKind"] | null;
            /** @default false */
            generalInterestOnly: boolean;
            /** @default false */
            localOnly: boolean;
            /** @default [] */
            purposes: components["schemas"]["Purpose"][];
            /** @default null */
            season: string | null;
            /** @default [] */
            weekdays: number[];
            code: string;
            label: string;
            unit: components["schemas"]["OptionUnit"];
            unitCents: number;
            /** @default false */
            isMandatory: boolean;
            /** @default 1 */
            most: number;
        };
        TariffOptionInput: {
            /** @default null */
            roomType: components["schemas"]["RoomTypeInput"] | null;
            /** @default null */
            roomId: string | null;
            /** @default null */
            organisationKind: components["schemas"]["OrganisationKindInput"] | null;
            /** @default false */
            generalInterestOnly: boolean;
            /** @default false */
            localOnly: boolean;
            /** @default [] */
            purposes: components["schemas"]["PurposeInput"][];
            /** @default null */
            season: string | null;
            /** @default [] */
            weekdays: number[];
            code: string;
            label: string;
            unit: components["schemas"]["OptionUnitInput"];
            unitCents: number;
            /** @default false */
            isMandatory: boolean;
            /** @default 1 */
            most: number;
        };
        TariffSeason: {
            code: string;
            label: string;
            from: string;
            until: string;
        };
        TariffSeasonInput: {
            code: string;
            label: string;
            from: string;
            until: string;
        };
        TariffTerms: {
            /** @default 240 */
            halfDayMinutes: number;
            /**
             * @default saturday
             * @enum {string}
             */
            weekEndFrom: "friday" | "saturday";
            /** @default 1 */
            roundingCents: number;
            /** @default null */
            vatRateBasisPoints: number | null;
            /** @default [] */
            seasons: components["schemas"]["TariffSeason"][];
            /** @default [] */
            deposits: components["schemas"]["TariffDeposit"][];
            /** @default [] */
            cancellation: components["schemas"]["CancellationTerms"][];
            /** @default [] */
            instalments: components["schemas"]["InstalmentTerm"][];
        };
        TariffTermsInput: {
            /** @default 240 */
            halfDayMinutes: number;
            /**
             * @default saturday
             * @enum {string}
             */
            weekEndFrom: "friday" | "saturday";
            /** @default 1 */
            roundingCents: number;
            /** @default null */
            vatRateBasisPoints: number | null;
            /** @default [] */
            seasons: components["schemas"]["TariffSeasonInput"][];
            /** @default [] */
            deposits: components["schemas"]["TariffDepositInput"][];
            /** @default [] */
            cancellation: components["schemas"]["CancellationTermsInput"][];
            /** @default [] */
            instalments: components["schemas"]["InstalmentTermInput"][];
        };
        /** @enum {string} */
        TariffUnit: "started-hour" | "half-day" | "day" | "extra-day" | "week-end" | "week" | "season" | "free";
        /** @enum {string} */
        TariffUnitInput: "started-hour" | "half-day" | "day" | "extra-day" | "week-end" | "week" | "season" | "free";
        TemplateArticle: {
            key: string;
            title: string;
            /** @default [] */
            when: components["schemas"]["AgreementCondition"][];
            blocks: ({
                /** @constant */
                kind: "paragraph";
                text: string;
                /** @default [] */
                when: components["schemas"]["AgreementCondition"][];
            } | {
                /** @constant */
                kind: "list";
                items: {
                    text: string;
                    /** @default [] */
                    when: components["schemas"]["AgreementCondition"][];
                }[];
                /** @default [] */
                when: components["schemas"]["AgreementCondition"][];
            } | {
                /** @constant */
                kind: "computed";
                /** @enum {string} */
                name: "rooms" | "dates" | "price" | "ways-in" | "instalments" | "cancellation-steps" | "house-rules";
                /** @default [] */
                when: components["schemas"]["AgreementCondition"][];
            })[];
        };
        TemplateArticleInput: {
            key: string;
            title: string;
            /** @default [] */
            when: components["schemas"]["AgreementConditionInput"][];
            blocks: ({
                /** @constant */
                kind: "paragraph";
                text: string;
                /** @default [] */
                when: components["schemas"]["AgreementConditionInput"][];
            } | {
                /** @constant */
                kind: "list";
                items: {
                    text: string;
                    /** @default [] */
                    when: components["schemas"]["AgreementConditionInput"][];
                }[];
                /** @default [] */
                when: components["schemas"]["AgreementConditionInput"][];
            } | {
                /** @constant */
                kind: "computed";
                /** @enum {string} */
                name: "rooms" | "dates" | "price" | "ways-in" | "instalments" | "cancellation-steps" | "house-rules";
                /** @default [] */
                when: components["schemas"]["AgreementConditionInput"][];
            })[];
        };
        TemplateDraftForm: {
            revision: number | null;
            articles: components["schemas"]["TemplateArticle"][];
        };
        TemplateDraftFormInput: {
            revision: number | null;
            articles: components["schemas"]["TemplateArticleInput"][];
        };
        TemplatePreview: {
            text: components["schemas"]["AgreementText"];
            problems: components["schemas"]["TemplateProblem"][];
        };
        TemplatePreviewForm: {
            /** Format: uuid */
            bookingId: string;
            articles: components["schemas"]["TemplateArticle"][];
        };
        TemplatePreviewFormInput: {
            /** Format: uuid */
            bookingId: string;
            articles: components["schemas"]["TemplateArticleInput"][];
        };
        TemplatePreviewInput: {
            text: components["schemas"]["AgreementTextInput"];
            problems: components["schemas"]["TemplateProblemInput"][];
        };
        TemplateProblem: {
            /** @enum {string} */
            kind: "unknown-variable" | "may-be-empty" | "open-braces" | "contradiction" | "missing-block" | "missing-article";
            article: string | null;
            block: number | null;
            item: number | null;
            name: string;
            needs: components["schemas"]["AgreementCondition"][];
        };
        TemplateProblemInput: {
            /** @enum {string} */
            kind: "unknown-variable" | "may-be-empty" | "open-braces" | "contradiction" | "missing-block" | "missing-article";
            article: string | null;
            block: number | null;
            item: number | null;
            name: string;
            needs: components["schemas"]["AgreementConditionInput"][];
        };
        TemplateVersion: {
            /** Format: uuid */
            id: string;
            number: number;
            actNumber: string;
            /** Format: date */
            actVotedOn: string;
            /** Format: date */
            inForceFrom: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
        };
        TemplateVersionInput: {
            /** Format: uuid */
            id: string;
            number: number;
            actNumber: string;
            /** Format: date */
            actVotedOn: string;
            /** Format: date */
            inForceFrom: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
        };
        TenantItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "departement" | "commune";
            name: string;
            slug: string;
            brandColour: string | null;
        };
        TenantItemInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "departement" | "commune";
            name: string;
            slug: string;
            brandColour: string | null;
        };
        TerminateAgreement: {
            party: components["schemas"]["PartyRole"];
            ground: components["schemas"]["DecisionGround"];
            reason: string;
            /** Format: date */
            effectiveOn: string;
        };
        TerminateAgreementInput: {
            party: components["schemas"]["PartyRoleInput"];
            ground: components["schemas"]["DecisionGroundInput"];
            reason: string;
            /** Format: date */
            effectiveOn: string;
        };
        TestSms: {
            number: string;
        };
        TestSmsInput: {
            number: string;
        };
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            action: string;
            /** @enum {string} */
            side: "applicant" | "establishment" | "owner" | "system";
            note: string | null;
            sessions: string[];
            cancelledSide: components["schemas"]["CancelledSide"] | null;
        };
        TimelineEntryInput: {
            /** Format: date-time */
            at: string;
            action: string;
            /** @enum {string} */
            side: "applicant" | "establishment" | "owner" | "system";
            note: string | null;
            sessions: string[];
            cancelledSide: components["schemas"]["CancelledSideInput"] | null;
        };
        Timetable: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["TimetableKind"];
            host: string | null;
            roomName: string | null;
            lastSuccessAt: string | null;
            lastTriedAt: string | null;
            lastError: string | null;
            nextReadAt: string | null;
            dates: number;
        };
        TimetableForm: {
            name: string;
            kind: components["schemas"]["TimetableKind"];
            /** @default null */
            url: string | null;
            /** @default null */
            roomId: string | null;
        };
        TimetableFormInput: {
            name: string;
            kind: components["schemas"]["TimetableKindInput"];
            /** @default null */
            url: string | null;
            /** @default null */
            roomId: string | null;
        };
        TimetableInput: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["TimetableKindInput"];
            host: string | null;
            roomName: string | null;
            lastSuccessAt: string | null;
            lastTriedAt: string | null;
            lastError: string | null;
            nextReadAt: string | null;
            dates: number;
        };
        /** @enum {string} */
        TimetableKind: "ical-url" | "ical-file" | "csv-file";
        /** @enum {string} */
        TimetableKindInput: "ical-url" | "ical-file" | "csv-file";
        TimetableList: {
            timeZone: string;
            items: components["schemas"]["Timetable"][];
        };
        TimetableListInput: {
            timeZone: string;
            items: components["schemas"]["TimetableInput"][];
        };
        TimetablePreview: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            timetableId: string;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            appliedAt: string | null;
            counts: {
                new: number;
                changed: number;
                unchanged: number;
                gone: number;
                ignored: number;
                wrong: number;
            };
            datesAdded: number;
            datesLifted: number;
            lines: {
                /** @enum {string} */
                outcome: "new" | "changed" | "unchanged" | "gone" | "ignored" | "wrong";
                title: string;
                place: string;
                firstDate: string | null;
                dates: number;
                line: number | null;
                note: string | null;
            }[];
        };
        TimetablePreviewAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            timetableId: string;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            appliedAt: string | null;
            counts: {
                new: number;
                changed: number;
                unchanged: number;
                gone: number;
                ignored: number;
                wrong: number;
            };
            datesAdded: number;
            datesLifted: number;
            lines: {
                /** @enum {string} */
                outcome: "new" | "changed" | "unchanged" | "gone" | "ignored" | "wrong";
                title: string;
                place: string;
                firstDate: string | null;
                dates: number;
                line: number | null;
                note: string | null;
            }[];
            timeZone: string;
            conflicts: components["schemas"]["HitBooking"][];
        };
        TimetablePreviewAnswerInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            timetableId: string;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            appliedAt: string | null;
            counts: {
                new: number;
                changed: number;
                unchanged: number;
                gone: number;
                ignored: number;
                wrong: number;
            };
            datesAdded: number;
            datesLifted: number;
            lines: {
                /** @enum {string} */
                outcome: "new" | "changed" | "unchanged" | "gone" | "ignored" | "wrong";
                title: string;
                place: string;
                firstDate: string | null;
                dates: number;
                line: number | null;
                note: string | null;
            }[];
            timeZone: string;
            conflicts: components["schemas"]["HitBookingInput"][];
        };
        TimetablePreviewInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            timetableId: string;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            appliedAt: string | null;
            counts: {
                new: number;
                changed: number;
                unchanged: number;
                gone: number;
                ignored: number;
                wrong: number;
            };
            datesAdded: number;
            datesLifted: number;
            lines: {
                /** @enum {string} */
                outcome: "new" | "changed" | "unchanged" | "gone" | "ignored" | "wrong";
                title: string;
                place: string;
                firstDate: string | null;
                dates: number;
                line: number | null;
                note: string | null;
            }[];
        };
        TreatWorks: {
            /** @enum {string} */
            party: "establishment" | "owner";
            reason: string;
            lines: ({
                /** @constant */
                action: "suspend";
                /** Format: uuid */
                agreementId: string;
            } | {
                /** @constant */
                action: "move";
                /** Format: uuid */
                agreementId: string;
                /** Format: uuid */
                roomId: string;
            })[];
        };
        TreatWorksInput: {
            /** @enum {string} */
            party: "establishment" | "owner";
            reason: string;
            lines: ({
                /** @constant */
                action: "suspend";
                /** Format: uuid */
                agreementId: string;
            } | {
                /** @constant */
                action: "move";
                /** Format: uuid */
                agreementId: string;
                /** Format: uuid */
                roomId: string;
            })[];
        };
        TreeBuilding: {
            /** Format: uuid */
            id: string;
            name: string;
            maxPeople: number | null;
            erpType: components["schemas"]["ErpType"] | null;
            floors: components["schemas"]["TreeFloor"][];
            spaces: components["schemas"]["TreeSpace"][];
        };
        TreeBuildingInput: {
            /** Format: uuid */
            id: string;
            name: string;
            maxPeople: number | null;
            erpType: components["schemas"]["ErpTypeInput"] | null;
            floors: components["schemas"]["TreeFloorInput"][];
            spaces: components["schemas"]["TreeSpaceInput"][];
        };
        TreeFloor: {
            /** Format: uuid */
            id: string;
            name: string;
            level: number;
            maxPeople: number | null;
        };
        TreeFloorInput: {
            /** Format: uuid */
            id: string;
            name: string;
            level: number;
            maxPeople: number | null;
        };
        TreeSite: {
            /** Format: uuid */
            id: string;
            name: string;
            city: string;
            hours: components["schemas"]["SiteHoursRead"];
            sharedWith: components["schemas"]["NamedPlace"] | null;
            buildings: components["schemas"]["TreeBuilding"][];
        };
        TreeSiteInput: {
            /** Format: uuid */
            id: string;
            name: string;
            city: string;
            hours: components["schemas"]["SiteHoursReadInput"];
            sharedWith: components["schemas"]["NamedPlaceInput"] | null;
            buildings: components["schemas"]["TreeBuildingInput"][];
        };
        TreeSpace: {
            /** Format: uuid */
            id: string;
            name: string;
            floorId: string | null;
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        TreeSpaceInput: {
            /** Format: uuid */
            id: string;
            name: string;
            floorId: string | null;
            rooms: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        UnpaidClaim: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            roomName: string;
            /** Format: date */
            dueOn: string;
            openCents: number;
            daysLate: number;
            isLate: boolean;
            step: components["schemas"]["DunningStep"] | null;
            suspension: components["schemas"]["DunningSuspension"] | null;
            allowedActions: ("suspend" | "resume")[];
        };
        UnpaidClaimInput: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            roomName: string;
            /** Format: date */
            dueOn: string;
            openCents: number;
            daysLate: number;
            isLate: boolean;
            step: components["schemas"]["DunningStepInput"] | null;
            suspension: components["schemas"]["DunningSuspensionInput"] | null;
            allowedActions: ("suspend" | "resume")[];
        };
        UnpaidOrganisation: {
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            openCents: number;
            lateCents: number;
            /** Format: date */
            since: string;
            lastReminderOn: string | null;
            step: components["schemas"]["DunningStep"] | null;
            next: {
                step: components["schemas"]["DunningStep"];
                /** Format: date */
                on: string;
            } | null;
            claims: components["schemas"]["UnpaidClaim"][];
            allowedActions: "remind"[];
        };
        UnpaidOrganisationInput: {
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            openCents: number;
            lateCents: number;
            /** Format: date */
            since: string;
            lastReminderOn: string | null;
            step: components["schemas"]["DunningStepInput"] | null;
            next: {
                step: components["schemas"]["DunningStepInput"];
                /** Format: date */
                on: string;
            } | null;
            claims: components["schemas"]["UnpaidClaimInput"][];
            allowedActions: "remind"[];
        };
        UnpaidPage: {
            items: components["schemas"]["UnpaidOrganisation"][];
            total: number;
            nextCursor: string | null;
            totals: {
                openCents: number;
                lateCents: number;
                suspendedCents: number;
                forAccountantCents: number;
            };
            sendsReminders: boolean;
            friendlyDays: number;
        };
        UnpaidPageInput: {
            items: components["schemas"]["UnpaidOrganisationInput"][];
            total: number;
            nextCursor: string | null;
            totals: {
                openCents: number;
                lateCents: number;
                suspendedCents: number;
                forAccountantCents: number;
            };
            sendsReminders: boolean;
            friendlyDays: number;
        };
        Verification: {
            number: string;
            rank: number;
            status: components["schemas"]["AgreementStatus"];
            parties: {
                role: components["schemas"]["PartyRole"];
                name: string;
                signedAt: string | null;
                method: ("one-time-code" | "recorded-decision" | "hand-signed-copy" | "signature-provider") | null;
                depositedBy: string | null;
            }[];
            toSignSha256: string | null;
            signedSha256: string | null;
            seal: components["schemas"]["DocumentSeal"] | null;
            endsOn: string | null;
            erasure: {
                /** Format: date-time */
                erasedAt: string;
                listNumber: number;
            } | null;
            isEvidenceIntact: boolean;
        };
        VerificationInput: {
            number: string;
            rank: number;
            status: components["schemas"]["AgreementStatusInput"];
            parties: {
                role: components["schemas"]["PartyRoleInput"];
                name: string;
                signedAt: string | null;
                method: ("one-time-code" | "recorded-decision" | "hand-signed-copy" | "signature-provider") | null;
                depositedBy: string | null;
            }[];
            toSignSha256: string | null;
            signedSha256: string | null;
            seal: components["schemas"]["DocumentSealInput"] | null;
            endsOn: string | null;
            erasure: {
                /** Format: date-time */
                erasedAt: string;
                listNumber: number;
            } | null;
            isEvidenceIntact: boolean;
        };
        VerifyFile: {
            sha256: string;
        };
        VerifyFileAnswer: {
            /** @enum {string} */
            match: "to-sign" | "signed" | "none";
        };
        VerifyFileAnswerInput: {
            /** @enum {string} */
            match: "to-sign" | "signed" | "none";
        };
        VerifyFileInput: {
            sha256: string;
        };
        /** @enum {string} */
        ViewState: "identical" | "to-report";
        /** @enum {string} */
        ViewStateInput: "identical" | "to-report";
        WaitingList: {
            items: components["schemas"]["WaitingListEntry"][];
            max: number;
        };
        WaitingListEntry: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roomId: string;
            roomName: string;
            establishmentName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            toldCount: number;
            isFree: boolean;
        };
        WaitingListEntryInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roomId: string;
            roomName: string;
            establishmentName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            timeZone: string;
            toldCount: number;
            isFree: boolean;
        };
        WaitingListForm: {
            /** Format: uuid */
            roomId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        WaitingListFormInput: {
            /** Format: uuid */
            roomId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        WaitingListInput: {
            items: components["schemas"]["WaitingListEntryInput"][];
            max: number;
        };
        Waive: {
            amountCents: number;
            reason: string;
            act: string;
        };
        WaiveInput: {
            amountCents: number;
            reason: string;
            act: string;
        };
        /** @enum {string} */
        WayChange: "lock-failed" | "not-ready" | "code-lost" | "did-not-open" | "staff" | "new-code";
        /** @enum {string} */
        WayChangeInput: "lock-failed" | "not-ready" | "code-lost" | "did-not-open" | "staff" | "new-code";
        WayIn: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AccessKind"];
            instructions: string;
            contactName: string;
            contactPhone: string;
            hasSecret: boolean;
            deviceReference: string | null;
            keyLabel: string | null;
            startsOn: string | null;
            endsOn: string | null;
        };
        WayInForm: {
            /** Format: uuid */
            id?: string;
            kind: components["schemas"]["AccessKind"];
            /** @default  */
            instructions: string;
            secret?: string;
            /** @default null */
            deviceReference: string | null;
            /** @default  */
            contactName: string;
            /** @default  */
            contactPhone: "" | string;
            /** @default null */
            keyLabel: string | null;
            /** @default null */
            startsOn: string | null;
            /** @default null */
            endsOn: string | null;
        };
        WayInFormInput: {
            /** Format: uuid */
            id?: string;
            kind: components["schemas"]["AccessKindInput"];
            /** @default  */
            instructions: string;
            secret?: string;
            /** @default null */
            deviceReference: string | null;
            /** @default  */
            contactName: string;
            /** @default  */
            contactPhone: "" | string;
            /** @default null */
            keyLabel: string | null;
            /** @default null */
            startsOn: string | null;
            /** @default null */
            endsOn: string | null;
        };
        WayInInput: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AccessKindInput"];
            instructions: string;
            contactName: string;
            contactPhone: string;
            hasSecret: boolean;
            deviceReference: string | null;
            keyLabel: string | null;
            startsOn: string | null;
            endsOn: string | null;
        };
        WaysToPay: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            payeeName: string;
            amountCents: number;
            /** Format: date */
            dueOn: string;
            owed: components["schemas"]["Owed"];
            online: {
                refusal: components["schemas"]["OnlineRefusal"] | null;
                dueRefusal: components["schemas"]["OnlineRefusal"] | null;
                isSimulated: boolean;
                isTest: boolean;
                latest: components["schemas"]["PaymentOperation"] | null;
            };
            transfer: {
                holder: string;
                iban: string;
                reference: string;
                qrCode: {
                    size: number;
                    path: string;
                };
                dueQrCode: {
                    size: number;
                    path: string;
                } | null;
            } | null;
        };
        WaysToPayInput: {
            /** Format: uuid */
            chargeId: string;
            bookingReference: string;
            payeeName: string;
            amountCents: number;
            /** Format: date */
            dueOn: string;
            owed: components["schemas"]["OwedInput"];
            online: {
                refusal: components["schemas"]["OnlineRefusalInput"] | null;
                dueRefusal: components["schemas"]["OnlineRefusalInput"] | null;
                isSimulated: boolean;
                isTest: boolean;
                latest: components["schemas"]["PaymentOperationInput"] | null;
            };
            transfer: {
                holder: string;
                iban: string;
                reference: string;
                qrCode: {
                    size: number;
                    path: string;
                };
                dueQrCode: {
                    size: number;
                    path: string;
                } | null;
            } | null;
        };
        WeeklyAnswer: {
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            sessions: number;
            free: number;
            unavailable: {
                /** Format: date */
                date: string;
                /** @enum {string} */
                reason: "taken" | "closed";
            }[];
            skipped: string[];
        };
        WeeklyAnswerInput: {
            /** Format: date */
            firstDate: string;
            /** Format: date */
            lastDate: string;
            sessions: number;
            free: number;
            unavailable: {
                /** Format: date */
                date: string;
                /** @enum {string} */
                reason: "taken" | "closed";
            }[];
            skipped: string[];
        };
        WhyNot: {
            slot: components["schemas"]["Slot"];
            outcome: components["schemas"]["SessionOutcome"];
            closedBecause: components["schemas"]["ClosedReason"] | null;
            takenBy: components["schemas"]["OccupancyKind"] | null;
            limits: {
                /** Format: date-time */
                earliest: string;
                /** Format: date */
                lastDate: string;
                minMinutes: number;
                maxMinutes: number;
                gridMinutes: number;
            };
            nearest: components["schemas"]["Slot"] | null;
            otherRooms: {
                /** Format: uuid */
                id: string;
                name: string;
                capacity: number;
            }[];
        };
        WhyNotInput: {
            slot: components["schemas"]["SlotInput"];
            outcome: components["schemas"]["SessionOutcomeInput"];
            closedBecause: components["schemas"]["ClosedReasonInput"] | null;
            takenBy: components["schemas"]["OccupancyKindInput"] | null;
            limits: {
                /** Format: date-time */
                earliest: string;
                /** Format: date */
                lastDate: string;
                minMinutes: number;
                maxMinutes: number;
                gridMinutes: number;
            };
            nearest: components["schemas"]["SlotInput"] | null;
            otherRooms: {
                /** Format: uuid */
                id: string;
                name: string;
                capacity: number;
            }[];
        };
        WordedBuildings: {
            buildingKinds: ("college" | "municipal-hall")[];
        };
        WordedBuildingsInput: {
            buildingKinds: ("college" | "municipal-hall")[];
        };
        Works: {
            /** Format: uuid */
            closureId: string;
            /** Format: uuid */
            establishmentId: string;
            reason: string;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            roomNames: string[];
            timeZone: string;
            earliest: string | null;
            agreements: components["schemas"]["WorksAgreement"][];
            batches: components["schemas"]["WorksBatch"][];
        };
        /** @enum {string} */
        WorksAction: "suspend" | "move";
        /** @enum {string} */
        WorksActionInput: "suspend" | "move";
        WorksAgreement: {
            /** Format: uuid */
            agreementId: string;
            number: string;
            bookingReference: string;
            organisationName: string;
            parties: components["schemas"]["PartyRole"][];
            sessions: {
                /** Format: uuid */
                occurrenceId: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
                isTooSoon: boolean;
            }[];
            rooms: {
                /** Format: uuid */
                roomId: string;
                name: string;
                capacity: number;
                missingEquipment: string[];
                totalCents: number | null;
                isDearer: boolean;
            }[];
            neighbours: {
                name: string;
                establishmentName: string;
                city: string;
            }[];
            totalCents: number | null;
            proposal: ({
                /** @constant */
                action: "suspend";
                /** Format: uuid */
                agreementId: string;
            } | {
                /** @constant */
                action: "move";
                /** Format: uuid */
                agreementId: string;
                /** Format: uuid */
                roomId: string;
            }) | null;
        };
        WorksAgreementInput: {
            /** Format: uuid */
            agreementId: string;
            number: string;
            bookingReference: string;
            organisationName: string;
            parties: components["schemas"]["PartyRoleInput"][];
            sessions: {
                /** Format: uuid */
                occurrenceId: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                roomName: string;
                isTooSoon: boolean;
            }[];
            rooms: {
                /** Format: uuid */
                roomId: string;
                name: string;
                capacity: number;
                missingEquipment: string[];
                totalCents: number | null;
                isDearer: boolean;
            }[];
            neighbours: {
                name: string;
                establishmentName: string;
                city: string;
            }[];
            totalCents: number | null;
            proposal: ({
                /** @constant */
                action: "suspend";
                /** Format: uuid */
                agreementId: string;
            } | {
                /** @constant */
                action: "move";
                /** Format: uuid */
                agreementId: string;
                /** Format: uuid */
                roomId: string;
            }) | null;
        };
        WorksBatch: {
            /** Format: uuid */
            id: string;
            reason: string;
            decidedBy: string;
            /** Format: date-time */
            createdAt: string;
            lines: {
                /** Format: uuid */
                id: string;
                number: string;
                bookingReference: string;
                organisationName: string;
                action: components["schemas"]["WorksAction"];
                roomName: string | null;
                state: components["schemas"]["WorksLineState"];
                sessions: number;
                failure: {
                    code: string;
                    params: {
                        [key: string]: unknown;
                    };
                } | null;
            }[];
        };
        WorksBatchInput: {
            /** Format: uuid */
            id: string;
            reason: string;
            decidedBy: string;
            /** Format: date-time */
            createdAt: string;
            lines: {
                /** Format: uuid */
                id: string;
                number: string;
                bookingReference: string;
                organisationName: string;
                action: components["schemas"]["WorksActionInput"];
                roomName: string | null;
                state: components["schemas"]["WorksLineStateInput"];
                sessions: number;
                failure: {
                    code: string;
                    params: {
                        [key: string]: unknown;
                    };
                } | null;
            }[];
        };
        WorksInput: {
            /** Format: uuid */
            closureId: string;
            /** Format: uuid */
            establishmentId: string;
            reason: string;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            roomNames: string[];
            timeZone: string;
            earliest: string | null;
            agreements: components["schemas"]["WorksAgreementInput"][];
            batches: components["schemas"]["WorksBatchInput"][];
        };
        /** @enum {string} */
        WorksLineState: "waiting" | "done" | "failed";
        /** @enum {string} */
        WorksLineStateInput: "waiting" | "done" | "failed";
        WorksPreview: {
            lines: {
                /** Format: uuid */
                agreementId: string;
                letter: {
                    title: string;
                    paragraphs: string[];
                    sessions: string[];
                } | null;
                moves: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    fromRoom: string;
                    toRoom: string;
                }[];
                totalBeforeCents: number | null;
                totalAfterCents: number | null;
                refusal: {
                    code: string;
                    params: {
                        [key: string]: unknown;
                    };
                } | null;
            }[];
        };
        WorksPreviewInput: {
            lines: {
                /** Format: uuid */
                agreementId: string;
                letter: {
                    title: string;
                    paragraphs: string[];
                    sessions: string[];
                } | null;
                moves: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    fromRoom: string;
                    toRoom: string;
                }[];
                totalBeforeCents: number | null;
                totalAfterCents: number | null;
                refusal: {
                    code: string;
                    params: {
                        [key: string]: unknown;
                    };
                } | null;
            }[];
        };
        /** @enum {string} */
        WrittenStep: "friendly" | "second" | "last";
        /** @enum {string} */
        WrittenStepInput: "friendly" | "second" | "last";
        YearAccount: {
            year: number;
            totals: {
                rentCents: number;
                receivedCents: number;
                waivedCents: number;
                inKindCents: number;
                valuedCents: number;
                balanceCents: number;
            };
            months: {
                rentCents: number;
                receivedCents: number;
            }[];
            parties: {
                /** Format: uuid */
                id: string;
                name: string;
                rentCents: number;
                receivedCents: number;
                waivedCents: number;
                inKindCents: number;
                valuedCents: number;
                balanceCents: number;
            }[];
        };
        YearAccountInput: {
            year: number;
            totals: {
                rentCents: number;
                receivedCents: number;
                waivedCents: number;
                inKindCents: number;
                valuedCents: number;
                balanceCents: number;
            };
            months: {
                rentCents: number;
                receivedCents: number;
            }[];
            parties: {
                /** Format: uuid */
                id: string;
                name: string;
                rentCents: number;
                receivedCents: number;
                waivedCents: number;
                inKindCents: number;
                valuedCents: number;
                balanceCents: number;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTenants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantItem"][];
                };
            };
        };
    };
    listLegalEntities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalEntityList"];
                };
            };
        };
    };
    getOrganisationQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationQuota"];
                };
            };
        };
    };
    setOrganisationQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationQuotaInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationQuota"];
                };
            };
        };
    };
    getSigningRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningRules"];
                };
            };
        };
    };
    setSigningRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningRulesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningRules"];
                };
            };
        };
    };
    getEntryDelays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDelays"];
                };
            };
        };
    };
    setEntryDelays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryDelaysInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDelays"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionItem"][];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    requestSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestLinkInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    exchangeSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    registerAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    editProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProfileInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
        };
    };
    inviteManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    revokeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"][];
                };
            };
        };
    };
    registerOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
        };
    };
    showOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
        };
    };
    editOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    depositPiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Piece"];
                };
            };
        };
    };
    removePiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    openPieceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readSms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSettings"];
                };
            };
        };
    };
    saveSmsAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsAccountFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSettings"];
                };
            };
        };
    };
    removeSmsAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveSmsAccountInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSettings"];
                };
            };
        };
    };
    testSms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestSmsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSettings"];
                };
            };
        };
    };
    readMyMobile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMobile"];
                };
            };
        };
    };
    askMobileCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskMobileCodeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMobile"];
                };
            };
        };
    };
    confirmMobile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmMobileInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMobile"];
                };
            };
        };
    };
    chooseChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseChannelInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMobile"];
                };
            };
        };
    };
    forgetMobile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMobile"];
                };
            };
        };
    };
    suggestPlaces: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceList"];
                };
            };
        };
    };
    listStock: {
        parameters: {
            query?: {
                q?: string;
                status?: components["schemas"]["RoomStatusInput"];
                establishmentId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPage"];
                };
            };
        };
    };
    listStockEstablishments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockEstablishments"];
                };
            };
        };
    };
    getRoomSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    addRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRoomInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    setEstablishmentOpeningRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningRulesFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstablishmentOpening"];
                };
            };
        };
    };
    editRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRoomInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    setRoomOpeningRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningRulesFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    setRoomAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomAccessFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    publishRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    withdrawRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    getSpaceTree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceTree"];
                };
            };
        };
    };
    setSiteHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteHoursInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    shareSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteSharingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    setManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceManagerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    addBuilding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildingFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Made"];
                };
            };
        };
    };
    editBuilding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildingFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    addFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FloorFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Made"];
                };
            };
        };
    };
    editFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FloorFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    addSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Made"];
                };
            };
        };
    };
    editSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    getSiteGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteGuide"];
                };
            };
        };
    };
    setSiteGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteGuideFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteGuide"];
                };
            };
        };
    };
    setSitePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteGuide"];
                };
            };
        };
    };
    readSitePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pictureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeSitePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pictureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteGuide"];
                };
            };
        };
    };
    addPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    removePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    readPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
        };
    };
    liftClosure: {
        parameters: {
            query?: {
                scope?: components["schemas"]["LiftScopeInput"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    listExceptionalOpenings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionalOpeningList"];
                };
            };
        };
    };
    openExceptionally: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExceptionalOpeningFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionalOpeningList"];
                };
            };
        };
    };
    removeExceptionalOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    composeRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComposeRoomInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSheet"];
                };
            };
        };
    };
    listTariffs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffList"];
                };
            };
        };
    };
    publishTariff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TariffFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tariff"];
                };
            };
        };
    };
    simulateTariff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateTariffInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
        };
    };
    listDeposits: {
        parameters: {
            query?: {
                status?: "expected" | "received" | "partly-retained" | "retained" | "returned" | "dropped";
                toReturn?: "true";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositPage"];
                };
            };
        };
    };
    listBookingDeposits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositList"];
                };
            };
        };
    };
    receiveDeposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveDepositFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
        };
    };
    returnDeposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDepositFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
        };
    };
    retainDeposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
        };
    };
    addDepositProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
        };
    };
    openDepositProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proofId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getDepositRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositRules"];
                };
            };
        };
    };
    setDepositRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositRulesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositRules"];
                };
            };
        };
    };
    listUnpaid: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpaidPage"];
                };
            };
        };
    };
    exportUnpaid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    remindNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSent"];
                };
            };
        };
    };
    suspendDunning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendDunningInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningState"];
                };
            };
        };
    };
    resumeDunning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeDunningInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningState"];
                };
            };
        };
    };
    getDunningRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningRules"];
                };
            };
        };
    };
    setDunningRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DunningRulesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningRules"];
                };
            };
        };
    };
    listPayeeLadders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeLadderList"];
                };
            };
        };
    };
    setPayeeLadder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                payeeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPayeeLadderInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeLadder"];
                };
            };
        };
    };
    searchRooms: {
        parameters: {
            query?: {
                place?: string;
                lat?: number;
                lon?: number;
                radiusKm?: number;
                date?: string;
                from?: number;
                until?: number;
                weekdays?: string;
                everyWeeks?: number;
                firstDate?: string;
                lastDate?: string;
                schoolYear?: string;
                inSchoolHolidays?: "true" | "false";
                onPublicHolidays?: "true" | "false";
                people?: number;
                types?: string;
                equipment?: string;
                wheelchair?: "true" | "false";
                freeOfCharge?: "true" | "false";
                onlyFree?: "true" | "false";
                profile?: components["schemas"]["OrganisationKindInput"];
                sort?: "distance" | "price" | "capacity";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
        };
    };
    getRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
        };
    };
    getRoomMonth: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthAnswer"];
                };
            };
        };
    };
    getRoomSlots: {
        parameters: {
            query: {
                date: string;
                minutes?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DaySlots"];
                };
            };
        };
    };
    getRoomQuote: {
        parameters: {
            query: {
                startsAt: string;
                endsAt: string;
                profile?: components["schemas"]["OrganisationKindInput"];
                organisationId?: string;
                purpose?: components["schemas"]["PurposeInput"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
        };
    };
    listRoomOptions: {
        parameters: {
            query: {
                date: string;
                profile?: components["schemas"]["OrganisationKindInput"];
                organisationId?: string;
                purpose?: components["schemas"]["PurposeInput"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedOptions"];
                };
            };
        };
    };
    whyNot: {
        parameters: {
            query: {
                date: string;
                from: number;
                minutes: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyNot"];
                };
            };
        };
    };
    previewSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesQuestionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesPreview"];
                };
            };
        };
    };
    listLostDates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LostDates"];
                };
            };
        };
    };
    getEstablishment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Establishment"];
                };
            };
        };
    };
    listMyBookings: {
        parameters: {
            query?: {
                view?: "pending" | "upcoming" | "past" | "draft";
                organisationId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
        };
    };
    draftBooking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBookingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    listEstablishmentBookings: {
        parameters: {
            query?: {
                view?: "to-handle" | "upcoming" | "past" | "all";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
        };
    };
    getBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    editDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    listRivals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RivalRequests"];
                };
            };
        };
    };
    getBookingByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    getBookingCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    submitBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBookingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    completeBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    declineProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    withdrawBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    postMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    readMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    recordBooking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBookingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    approveBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    undoApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    refuseBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    previewRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
        };
    };
    requestInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    counterPropose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterProposeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    askAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskAmendmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    previewAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentQuestionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentPreview"];
                };
            };
        };
    };
    acceptAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    refuseAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseAmendmentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    withdrawAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    cancelOccurrences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOccurrencesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    previewCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationQuestionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationCost"];
                };
            };
        };
    };
    waiveBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    readQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteDocument"];
                };
            };
        };
    };
    downloadQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/pdf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    overridePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceOverrideFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    openCalledPiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pieceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reviewPiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pieceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewPieceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
        };
    };
    getPieceRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PieceRules"];
                };
            };
        };
    };
    setPieceRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PieceRulesFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PieceRules"];
                };
            };
        };
    };
    listBookingCounterparts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingCounterparts"];
                };
            };
        };
    };
    proposeCounterpart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeCounterpartFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterpart"];
                };
            };
        };
    };
    listCounterparts: {
        parameters: {
            query: {
                year: number;
                status?: "proposed" | "agreed" | "delivered" | "late" | "refused" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterpartsYear"];
                };
            };
        };
    };
    agreeCounterpart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeCounterpartFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterpart"];
                };
            };
        };
    };
    refuseCounterpart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseCounterpartFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterpart"];
                };
            };
        };
    };
    withdrawCounterpart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterpart"];
                };
            };
        };
    };
    acceptDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDeliveryFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterpart"];
                };
            };
        };
    };
    addCounterpartProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterpart"];
                };
            };
        };
    };
    openCounterpartProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proofId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPlanning: {
        parameters: {
            query: {
                from: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Planning"];
                };
            };
        };
    };
    listClosures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureList"];
                };
            };
        };
    };
    closeRooms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
        };
    };
    previewClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosurePreview"];
                };
            };
        };
    };
    repeatClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepeatedClosureFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
        };
    };
    previewRepeatedClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepeatedClosureFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepeatedClosurePreview"];
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictList"];
                };
            };
        };
    };
    proposeInstead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictProposals"];
                };
            };
        };
    };
    dismissConflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissConflictFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    listTimetables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableList"];
                };
            };
        };
    };
    addTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimetableFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedTimetable"];
                };
            };
        };
    };
    removeTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    previewTimetableFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetablePreviewAnswer"];
                };
            };
        };
    };
    previewTimetableAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetablePreviewAnswer"];
                };
            };
        };
    };
    applyTimetable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetablePreview"];
                };
            };
        };
    };
    listEstablishmentCharges: {
        parameters: {
            query?: {
                status?: components["schemas"]["ChargeStatusInput"];
                from?: string;
                until?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargePage"];
                };
            };
        };
    };
    exportCharges: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    exportCounterparts: {
        parameters: {
            query: {
                year: number;
                status?: "proposed" | "agreed" | "delivered" | "late" | "refused" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    getEstablishmentYear: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearAccount"];
                };
            };
        };
    };
    exportEstablishmentYear: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    getOrganisationYear: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearAccount"];
                };
            };
        };
    };
    checkTariff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TariffFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffFindings"];
                };
            };
        };
    };
    dryRunTariff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TariffFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffDryRun"];
                };
            };
        };
    };
    listPoliticalRequests: {
        parameters: {
            query?: {
                view?: "political" | "compared";
                from?: string;
                until?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoliticalRegister"];
                };
            };
        };
    };
    exportPoliticalRequests: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    listOrganisationCharges: {
        parameters: {
            query?: {
                status?: components["schemas"]["ChargeStatusInput"];
                from?: string;
                until?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargePage"];
                };
            };
        };
    };
    listRevenueOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueOrderList"];
                };
            };
        };
    };
    issueRevenueOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    month: string;
                    /** Format: uuid */
                    payeeEntityId: string;
                    entryIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueOrder"];
                };
            };
        };
    };
    downloadReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/pdf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    previewRevenueOrder: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueOrderPreview"];
                };
            };
        };
    };
    getRevenueOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueOrder"];
                };
            };
        };
    };
    exportRevenueOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    downloadRevenueOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/pdf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    noteOrderNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        no: number;
                        orderNumber: string;
                        /** Format: date */
                        orderedOn: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueOrder"];
                };
            };
        };
    };
    previewOrderFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFilePreview"];
                };
            };
        };
    };
    getStatementFormat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementFormat"];
                };
            };
        };
    };
    setStatementFormat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns: {
                        column: components["schemas"]["StatementColumnInput"];
                        title: string;
                    }[];
                    delimiter: components["schemas"]["StatementDelimiterInput"];
                    decimal: components["schemas"]["StatementDecimalInput"];
                    encoding: components["schemas"]["StatementEncodingInput"];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementFormat"];
                };
            };
        };
    };
    recordReceivedMoney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amountCents: number;
                    /** Format: date */
                    receivedOn: string;
                    /** @enum {string} */
                    means: "transfer" | "cheque" | "cash" | "order";
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeMoney"];
                };
            };
        };
    };
    recordGivenBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amountCents: number;
                    /** Format: date */
                    receivedOn: string;
                    /** @enum {string} */
                    means: "transfer" | "cheque" | "cash" | "order";
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeMoney"];
                };
            };
        };
    };
    listCalendarFeeds: {
        parameters: {
            query?: {
                establishmentId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedList"];
                };
            };
        };
    };
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFeedFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedCreated"];
                };
            };
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    getRoomBusyCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    listWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
        };
    };
    joinWaitingList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingListFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListEntry"];
                };
            };
        };
    };
    leaveWaitingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    readWorks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Works"];
                };
            };
        };
    };
    startWorks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatWorksInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Works"];
                };
            };
        };
    };
    previewWorks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatWorksInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksPreview"];
                };
            };
        };
    };
    retryWorks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Works"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
        };
    };
    addKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddKeysFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
        };
    };
    listKeyLog: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyLog"];
                };
            };
        };
    };
    exportKeyLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    listBookingKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingKeys"];
                };
            };
        };
    };
    handKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandKeyFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCopy"];
                };
            };
        };
    };
    returnKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnKeyFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCopy"];
                };
            };
        };
    };
    loseKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoseKeyFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCopy"];
                };
            };
        };
    };
    correctKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectKeyFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCopy"];
                };
            };
        };
    };
    retireKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    listVisitKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingKeys"];
                };
            };
        };
    };
    handKeyAtTheDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandKeyFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCopy"];
                };
            };
        };
    };
    returnKeyAtTheDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnKeyFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCopy"];
                };
            };
        };
    };
    correctKeyAtTheDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectKeyFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCopy"];
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                view?: "to-sign" | "signed" | "all";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
        };
    };
    getBookingAgreement: {
        parameters: {
            query?: {
                rank?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
        };
    };
    draftMissingAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
        };
    };
    getAgreementText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementText"];
                };
            };
        };
    };
    downloadAgreement: {
        parameters: {
            query?: {
                version?: "to-sign" | "signed" | "hand-signed-copy" | "provider-copy";
                party?: components["schemas"]["PartyRoleInput"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadCaseFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    requestSignatureCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureCodeSent"];
                };
            };
        };
    };
    signAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
        };
    };
    recordSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSignatureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
        };
    };
    depositSignedCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
        };
    };
    verifyAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    verifyFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyFileInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyFileAnswer"];
                };
            };
        };
    };
    listBoardActs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardActList"];
                };
            };
        };
    };
    recordBoardAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardActFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardAct"];
                };
            };
        };
    };
    listWordedBuildings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordedBuildings"];
                };
            };
        };
    };
    readAgreementTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                buildingKind: "college" | "municipal-hall";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTemplate"];
                };
            };
        };
    };
    saveTemplateDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                buildingKind: "college" | "municipal-hall";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateDraftFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTemplate"];
                };
            };
        };
    };
    discardTemplateDraft: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: string;
                buildingKind: "college" | "municipal-hall";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTemplate"];
                };
            };
        };
    };
    previewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                buildingKind: "college" | "municipal-hall";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplatePreviewFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreview"];
                };
            };
        };
    };
    publishTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                buildingKind: "college" | "municipal-hall";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishTemplateFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTemplate"];
                };
            };
        };
    };
    readSignatureProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureProvider"];
                };
            };
        };
    };
    saveSignatureProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureProviderFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureProvider"];
                };
            };
        };
    };
    removeSignatureProvider: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureProvider"];
                };
            };
        };
    };
    testSignatureProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureProvider"];
                };
            };
        };
    };
    listSignatureRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureRequestsOfAgreement"];
                };
            };
        };
    };
    askSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSignatureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureRequestsOfAgreement"];
                };
            };
        };
    };
    withdrawSignatureRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSignatureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureRequestsOfAgreement"];
                };
            };
        };
    };
    receiveSignatureCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPayeeAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeAccountList"];
                };
            };
        };
    };
    savePayeeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                payeeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayeeAccountFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeAccount"];
                };
            };
        };
    };
    testPayeeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                payeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeAccount"];
                };
            };
        };
    };
    readWaysToPay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysToPay"];
                };
            };
        };
    };
    startOnlinePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPaymentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOperation"];
                };
            };
        };
    };
    readOnlinePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOperation"];
                };
            };
        };
    };
    askPaymentAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOperation"];
                };
            };
        };
    };
    listPaymentsToCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsToCheck"];
                };
            };
        };
    };
    checkPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPaymentInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentToCheck"];
                };
            };
        };
    };
    receivePaymentCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listBankStatements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatementList"];
                };
            };
        };
    };
    importBankStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedStatement"];
                };
            };
        };
    };
    listBankMovements: {
        parameters: {
            query?: {
                state?: components["schemas"]["BankMovementStateInput"];
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMovementPage"];
                };
            };
        };
    };
    acceptSureMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    movementIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedSure"];
                };
            };
        };
    };
    findChargesToMatch: {
        parameters: {
            query?: {
                text?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargesToMatch"];
                };
            };
        };
    };
    matchBankMovement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shares: {
                        kind: components["schemas"]["BankMatchKindInput"];
                        /** Format: uuid */
                        chargeId: string;
                        paymentId: string | null;
                        amountCents: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMovement"];
                };
            };
        };
    };
    setBankMovementAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMovement"];
                };
            };
        };
    };
    takeBankMovementBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMovement"];
                };
            };
        };
    };
    undoBankMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankMovement"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDecisions"];
                };
            };
        };
    };
    downloadDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadReceivedLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    recordResignation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDecisions"];
                };
            };
        };
    };
    terminateAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerminateAgreementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDecisions"];
                };
            };
        };
    };
    suspendAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendAgreementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDecisions"];
                };
            };
        };
    };
    liftSuspension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftSuspensionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDecisions"];
                };
            };
        };
    };
    giveFormalNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveFormalNoticeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDecisions"];
                };
            };
        };
    };
    listBookingAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessList"];
                };
            };
        };
    };
    listAccessGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessGrantList"];
                };
            };
        };
    };
    replaceWayIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessGrantItem"];
                };
            };
        };
    };
    changeCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessGrantItem"];
                };
            };
        };
    };
    repairAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessGrantItem"];
                };
            };
        };
    };
    readCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeReadingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeRead"];
                };
            };
        };
    };
    openSitePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pictureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    openHolderSitePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    openHolderLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonalLinkInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    getHolderAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessInstructions"];
                };
            };
        };
    };
    sayEntered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnteringInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessInstructions"];
                };
            };
        };
    };
    sayDidNotOpen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DidNotOpenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessInstructions"];
                };
            };
        };
    };
    sayLeft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeavingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessInstructions"];
                };
            };
        };
    };
    sayEnteredByAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnteringInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessInstructions"];
                };
            };
        };
    };
    sayDidNotOpenByAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DidNotOpenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessInstructions"];
                };
            };
        };
    };
    sayLeftByAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeavingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessInstructions"];
                };
            };
        };
    };
    listCaretakerLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaretakerLinkList"];
                };
            };
        };
    };
    createCaretakerLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaretakerLinkFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaretakerLinkCreated"];
                };
            };
        };
    };
    revokeCaretakerLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    getEstablishmentDay: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaretakerDay"];
                };
            };
        };
    };
    openCaretakerLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonalLinkInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    getCaretakerDay: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaretakerDay"];
                };
            };
        };
    };
    getCaretakerWeek: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaretakerWeek"];
                };
            };
        };
    };
    recordPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaretakerVisit"];
                };
            };
        };
    };
    getConditionGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionGuide"];
                };
            };
        };
    };
    saveConditionGuide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionGuideFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionGuide"];
                };
            };
        };
    };
    addReferencePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionImage"];
                };
            };
        };
    };
    getConditionRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionRules"];
                };
            };
        };
    };
    setConditionRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionRulesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionRules"];
                };
            };
        };
    };
    getHolderCondition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    saveConditionAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ConditionReportKindInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionAnswersInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    addViewPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ConditionReportKindInput"];
                rank: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    sealReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ConditionReportKindInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealConditionReportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    openConditionImageByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listReportsToCounterSign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionLines"];
                };
            };
        };
    };
    getConditionByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionSession"];
                };
            };
        };
    };
    counterSignByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterSignatureFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionSession"];
                };
            };
        };
    };
    getOwnCondition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    saveOwnAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: components["schemas"]["ConditionReportKindInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionAnswersInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    addOwnViewPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ConditionReportKindInput"];
                rank: number;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    sealOwnReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: components["schemas"]["ConditionReportKindInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealConditionReportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderCondition"];
                };
            };
        };
    };
    openSessionImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSessionDisputes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDisputes"];
                };
            };
        };
    };
    listBookingDisputes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDisputes"];
                };
            };
        };
    };
    openDisputePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    openDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDisputes"];
                };
            };
        };
    };
    writeInDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDisputes"];
                };
            };
        };
    };
    proposeSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeWordsFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDisputes"];
                };
            };
        };
    };
    acceptSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeProposalReadInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDisputes"];
                };
            };
        };
    };
    setAsideSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeReasonFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDisputes"];
                };
            };
        };
    };
    withdrawDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeReasonFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDisputes"];
                };
            };
        };
    };
    listBookingConditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionLines"];
                };
            };
        };
    };
    getConditionSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionSession"];
                };
            };
        };
    };
    openConditionImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listConditionReports: {
        parameters: {
            query?: {
                toCounterSign?: "true";
                disputed?: "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionLines"];
                };
            };
        };
    };
    counterSignReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterSignatureFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionSession"];
                };
            };
        };
    };
    listCaretakerProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    reportProblem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemReportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    addProblemPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    listGroupProblems: {
        parameters: {
            query: {
                grantId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    reportGroupProblem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupProblemReportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    addGroupProblemPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    listGroupProblemsByAccount: {
        parameters: {
            query: {
                grantId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    reportGroupProblemByAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupProblemReportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    addGroupProblemPhotoByAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedProblems"];
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: {
                state?: "open" | "settled";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPage"];
                };
            };
        };
    };
    takeProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemTreatmentFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedProblem"];
                };
            };
        };
    };
    settleProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemTreatmentFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedProblem"];
                };
            };
        };
    };
    reopenProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProblemTreatmentFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedProblem"];
                };
            };
        };
    };
    openProblemPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readLocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LockSettings"];
                };
            };
        };
    };
    saveLockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockAccountFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LockSettings"];
                };
            };
        };
    };
    removeLockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveLockAccountInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LockSettings"];
                };
            };
        };
    };
    testLockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LockSettings"];
                };
            };
        };
    };
    readReadiness: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessBoard"];
                };
            };
        };
    };
    readBookingReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingReadiness"];
                };
            };
        };
    };
    checkReadinessNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessLine"];
                };
            };
        };
    };
    readReliability: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reliability"];
                };
            };
        };
    };
    listEveningPacks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EveningPacks"];
                };
            };
        };
    };
    setEveningPacks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EveningPackSettingsFormInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EveningPacks"];
                };
            };
        };
    };
    makeEveningPacks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EveningPacks"];
                };
            };
        };
    };
    downloadEveningPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                packId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/pdf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    downloadEveningCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                packId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/pdf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    getSafekeeping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Safekeeping"];
                };
            };
        };
    };
    getArchives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archives"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    former: {
                        "signed-agreement": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                        "unsigned-agreement": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                        "condition-report": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                        "problem-report": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                    };
                    rules: {
                        "signed-agreement": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                        "unsigned-agreement": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                        "condition-report": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                        "problem-report": {
                            years: number;
                            /** @enum {string} */
                            fate: "destroy" | "sort" | "keep";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archives"];
                };
            };
        };
    };
    listEliminationLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                eliminationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EliminationPage"];
                };
            };
        };
    };
    exportElimination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                eliminationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    recordVisa: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                eliminationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    givenBy: string;
                    /** Format: date */
                    givenOn: string;
                    keptRecordIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archives"];
                };
            };
        };
    };
    eraseRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                eliminationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archives"];
                };
            };
        };
    };
    listFailedMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedMessageList"];
                };
            };
        };
    };
    resendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedMessageList"];
                };
            };
        };
    };
    readMyMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMessages"];
                };
            };
        };
    };
    chooseMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMessagesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMessages"];
                };
            };
        };
    };
    readMessageStop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageStop"];
                };
            };
        };
    };
    stopMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageStop"];
                };
            };
        };
    };
    openMessageStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page that says what would stop. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    stopMessagesInOneClick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": string;
                "multipart/form-data": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageStop"];
                };
            };
        };
    };
    listDemoMails: {
        parameters: {
            query?: {
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoMailPage"];
                };
            };
        };
    };
    getDemoMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoMail"];
                };
            };
        };
    };
    getDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockState"];
                };
            };
        };
    };
    advanceDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceClockInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockState"];
                };
            };
        };
    };
}
